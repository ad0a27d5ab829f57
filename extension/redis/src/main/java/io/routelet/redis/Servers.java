package io.routelet.redis;

import java.util.Set;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.exceptions.JedisAskDataException;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.exceptions.JedisMovedDataException;
import redis.clients.jedis.exceptions.JedisRedirectionException;

/**
 * Sends each command to the server that has its key, and goes on to another where that one is not the right one any more.
 * Safe for use by any thread.
 */
final class Servers {
    private static final int REDIRECTIONS = 3;
    private static final Set<String> OUT_OF_SERVICE = Set.of("CLUSTERDOWN", "LOADING", "MASTERDOWN", "READONLY");

    private final Topology topology;
    private final Breakers breakers;
    private final Connections connections;

    /**
     * The way to them.
     *
     * @param topology may be that of others, too
     * @param breakers may be those of others, too
     */
    Servers(Topology topology, Breakers breakers, Connections connections) {
        this.topology = topology;
        this.breakers = breakers;
        this.connections = connections;
    }

    /** The breaker of the server that has a key, as far as is known. */
    Breaker breaker(byte[] key) {
        return breakers.of(topology.known(key));
    }

    /** Whether a server says that it can do nothing at the moment. */
    static boolean isOutOfService(JedisDataException refusal) {
        String message = String.valueOf(refusal.getMessage());
        int space = message.indexOf(' ');
        return OUT_OF_SERVICE.contains(space < 0 ? message : message.substring(0, space));
    }

    /** @param key decides whereto the command goes */
    Object exchange(byte[] key, CommandArguments command) {
        HostAndPort node = topology.find(key);
        for (int left = REDIRECTIONS; ; left--) {
            try {
                return connections.exchange(node, command);
            } catch (JedisAskDataException e) {
                return connections.exchangeAsking(target(e, node), command);
            } catch (JedisMovedDataException e) {
                HostAndPort next = target(e, node);
                topology.moved(e.getSlot(), next);
                node = another(next, left == 0 ? next : node, e);
            } catch (JedisConnectionException e) {
                topology.doubt(node);
                node = another(topology.find(key), node, e);
            } catch (JedisDataException e) {
                if (!isOutOfService(e)) {
                    throw e;
                }
                topology.doubt(node);
                node = another(topology.find(key), node, e);
            }
        }
    }

    private static HostAndPort target(JedisRedirectionException to, HostAndPort node) {
        return Slots.completed(to.getTargetNode(), node);
    }

    private static HostAndPort another(HostAndPort next, HostAndPort node, JedisException failure) {
        if (next.equals(node)) {
            throw failure;
        }
        return next;
    }

    /** Closes what is not in use. */
    void clear() {
        connections.clear();
    }
}
