package io.routelet.redis;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.util.JedisClusterCRC16;

/** Three masters, each with as many replicas as asked for, that take over within two seconds. */
public final class RedisCluster implements AutoCloseable {
    private static final int MASTERS = 3;
    private static final int SLOTS = 16_384;
    private static final long PATIENCE = 30_000_000_000L;
    private static final long PAUSE = 10_000_000;

    private final List<RedisProcess> nodes = new ArrayList<>();

    private RedisCluster() {}

    /** Starts one, and waits until it works. */
    public static RedisCluster start(int replicas, String... options) throws IOException {
        RedisCluster cluster = new RedisCluster();
        try {
            List<String> all = new ArrayList<>(List.of("--cluster-enabled", "yes", "--cluster-node-timeout", "500"));
            all.addAll(List.of(options));
            for (int i = 0; i < MASTERS * (1 + replicas); i++) {
                cluster.nodes.add(RedisProcess.start(all.toArray(new String[0])));
            }
            cluster.join();
        } catch (IOException | RuntimeException | Error e) {
            cluster.close();
            throw e;
        }
        return cluster;
    }

    private void join() {
        for (int i = 0; i < MASTERS; i++) {
            int from = SLOTS * i / MASTERS;
            int to = SLOTS * (i + 1) / MASTERS;
            on(
                    nodes.get(i),
                    node -> node.clusterAddSlots(IntStream.range(from, to).toArray()));
        }
        for (RedisProcess node : nodes.subList(1, nodes.size())) {
            on(nodes.get(0), first -> first.clusterMeet(node.address().split(":")[0], node.port()));
        }
        for (RedisProcess node : nodes) {
            await(
                    node,
                    client -> client.clusterNodes()
                                    .lines()
                                    .filter(line -> !line.contains("handshake"))
                                    .count()
                            == nodes.size());
        }
        for (int i = MASTERS; i < nodes.size(); i++) {
            String master = id(nodes.get(i % MASTERS));
            on(nodes.get(i), node -> node.clusterReplicate(master));
        }
        for (RedisProcess node : nodes) {
            await(node, client -> client.clusterInfo().contains("cluster_state:ok"));
        }
        for (int i = MASTERS; i < nodes.size(); i++) {
            await(nodes.get(i), client -> client.info("replication").contains("master_link_status:up"));
        }
    }

    static void on(RedisProcess node, Consumer<Jedis> work) {
        try (Jedis client = node.client()) {
            work.accept(client);
        }
    }

    /** Waits until something is so; asks on a connection of its own each time, as sentinels end those that there are. */
    static void await(RedisProcess node, Predicate<Jedis> condition) {
        long end = System.nanoTime() + PATIENCE;
        while (!holds(node, condition)) {
            if (System.nanoTime() > end) {
                throw new AssertionError(node.address() + " is not as it should be");
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    private static boolean holds(RedisProcess node, Predicate<Jedis> condition) {
        try (Jedis client = node.client()) {
            return condition.test(client);
        } catch (JedisConnectionException e) {
            return false;
        }
    }

    static String id(RedisProcess node) {
        try (Jedis client = node.client()) {
            return client.clusterMyId();
        }
    }

    public String url() {
        return "redis+cluster://" + nodes.stream().map(RedisProcess::address).collect(Collectors.joining(","));
    }

    public List<RedisProcess> nodes() {
        return nodes;
    }

    /** The master of a key, until another takes over. */
    RedisProcess master(String key) {
        return nodes.get(owner(slot(key)));
    }

    private static int slot(String key) {
        return JedisClusterCRC16.getSlot(key.getBytes(StandardCharsets.UTF_8));
    }

    private static int owner(int slot) {
        int owner = 0;
        while (slot >= SLOTS * (owner + 1) / MASTERS) {
            owner++;
        }
        return owner;
    }

    /** The master of a key and its replica. */
    RedisPair pair(String key) {
        int owner = owner(slot(key));
        return new Pair(owner, owner + MASTERS);
    }

    private final class Pair implements RedisPair {
        private int master;
        private int replica;

        Pair(int master, int replica) {
            this.master = master;
            this.replica = replica;
        }

        @Override
        public String url() {
            return RedisCluster.this.url();
        }

        @Override
        public RedisProcess master() {
            return nodes.get(master);
        }

        @Override
        public RedisProcess replica() {
            return nodes.get(replica);
        }

        @Override
        public void awaitTakeover() {
            await(
                    replica(),
                    client -> client.info("replication").contains("role:master")
                            && client.clusterInfo().contains("cluster_state:ok"));
        }

        @Override
        public void swap() {
            int old = master;
            master = replica;
            replica = old;
        }

        @Override
        public void close() throws IOException {
            RedisCluster.this.close();
        }
    }

    /** Removes all keys. */
    public void flush() {
        for (RedisProcess node : nodes.subList(0, MASTERS)) {
            on(node, Jedis::flushAll);
        }
    }

    @Override
    public void close() throws IOException {
        for (RedisProcess node : nodes) {
            node.close();
        }
    }
}
