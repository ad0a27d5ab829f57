package io.routelet.redis;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.util.JedisClusterCRC16;

/** The slots of a cluster, and the masters that have them. */
final class Slots implements View {
    private static final int COUNT = 16_384;
    private static final int MASTER = 2;

    /** Any server of the cluster knows them. */
    static final Question QUESTION = new Question() {
        @Override
        public CommandArguments command() {
            return new CommandArguments(Command.CLUSTER).add("SLOTS");
        }

        @Override
        public View view(Object reply, HostAndPort witness) {
            return read((List<?>) reply, witness);
        }

        /** They say MOVED. */
        @Override
        public boolean isRepeated() {
            return false;
        }
    };

    private final @Nullable HostAndPort[] masters;
    private final Set<HostAndPort> nodes;

    private Slots(@Nullable HostAndPort[] masters, Set<HostAndPort> nodes) {
        this.masters = masters;
        this.nodes = nodes;
    }

    /** Ranges: the first slot, the last, its master, its replicas. */
    private static Slots read(List<?> ranges, HostAndPort witness) {
        if (ranges.isEmpty()) {
            throw new JedisException(witness + " is in no cluster yet");
        }
        @Nullable HostAndPort[] masters = new HostAndPort[COUNT];
        Set<HostAndPort> nodes = new LinkedHashSet<>();
        for (Object each : ranges) {
            List<?> range = (List<?>) each;
            for (Object node : range.subList(MASTER, range.size())) {
                nodes.add(address((List<?>) node, witness));
            }
            HostAndPort master = address((List<?>) range.get(MASTER), witness);
            for (int slot = number(range.get(0)); slot <= number(range.get(1)); slot++) {
                masters[slot] = master;
            }
        }
        return new Slots(masters, nodes);
    }

    private static int number(Object reply) {
        return Math.toIntExact((Long) reply);
    }

    private static HostAndPort address(List<?> node, HostAndPort witness) {
        Object host = node.get(0);
        String name = host == null ? "" : new String((byte[]) host, StandardCharsets.UTF_8);
        return completed(new HostAndPort(name, number(node.get(1))), witness);
    }

    /** A server that does not know its own name means the one by which it was asked. */
    static HostAndPort completed(HostAndPort node, HostAndPort witness) {
        return node.getHost().isEmpty() || node.getHost().equals("?")
                ? new HostAndPort(witness.getHost(), node.getPort())
                : node;
    }

    @Override
    public @Nullable HostAndPort node(byte[] key) {
        return masters[JedisClusterCRC16.getSlot(key)];
    }

    @Override
    public Set<HostAndPort> witnesses() {
        return nodes;
    }

    @Override
    public View with(int slot, HostAndPort node) {
        @Nullable HostAndPort[] changed = masters.clone();
        changed[slot] = node;
        return new Slots(changed, nodes);
    }
}
