package io.routelet.redis;

import io.routelet.cache.Ticker;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Connection;
import redis.clients.jedis.ConnectionPool;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

/**
 * A few connections to each server, made when they are needed. One whose reply was not read to its end is closed, whatever
 * was the reason, and never used again; one that takes too long is cut off, also in the midst of a command or a reply.
 * Safe for use by any thread.
 */
final class Connections implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("io.routelet");

    private final Connector connector;
    private final GenericObjectPoolConfig<Connection> config;
    private final Ticker ticker;
    private final long limit;
    private final Map<HostAndPort, ConnectionPool> pools = new HashMap<>();
    private final Set<Connection> busy = ConcurrentHashMap.newKeySet();
    private boolean closed;

    /**
     * None yet.
     *
     * @param most to one server
     */
    Connections(RedisOptions options, int most, Ticker ticker) {
        this.connector = new Connector(options);
        this.config = config(most, options.timeout());
        this.ticker = ticker;
        this.limit = options.limit();
    }

    /** How many connections there may be, and how long one is waited for. */
    private static GenericObjectPoolConfig<Connection> config(int most, Duration patience) {
        GenericObjectPoolConfig<Connection> config = new GenericObjectPoolConfig<>();
        config.setMaxTotal(most);
        config.setMaxIdle(most);
        config.setMaxWait(patience);
        config.setJmxEnabled(false); // Nothing of an application is to be found elsewhere.
        return config;
    }

    private synchronized ConnectionPool pool(HostAndPort node) {
        if (closed) {
            throw new IllegalStateException("The application has ended");
        }
        return pools.computeIfAbsent(node, any -> new ConnectionPool(connector.to(node), config));
    }

    /**
     * Sends a command and reads its reply. A connection that was idle may have ended with the server that it led to: one
     * that is new may still be good.
     */
    Object exchange(HostAndPort node, CommandArguments command) {
        return exchange(node, command, false);
    }

    /** The same with a server of a cluster that is about to get the key. */
    Object exchangeAsking(HostAndPort node, CommandArguments command) {
        return exchange(node, command, true);
    }

    private Object exchange(HostAndPort node, CommandArguments command, boolean asking) {
        try {
            return once(node, command, asking);
        } catch (JedisConnectionException e) {
            pool(node).clear();
            if (isLate(e)) {
                throw e;
            }
            return once(node, command, asking);
        }
    }

    private static boolean isLate(JedisConnectionException failure) {
        return Redis.hasCause(failure, SocketTimeoutException.class);
    }

    private Object once(HostAndPort node, CommandArguments command, boolean asking) {
        Connection connection = pool(node).getResource();
        busy.add(connection);
        Runnable callOff = () -> {};
        boolean answered = false;
        try {
            callOff = ticker.after(limit, () -> cut(connection)); // A write has no time limit of its own.
            if (asking) {
                connection.sendCommand(Command.ASKING);
                connection.getOne();
            }
            connection.sendCommand(command);
            Object reply = connection.getOne();
            answered = true;
            return reply;
        } catch (JedisDataException e) {
            answered = true; // An error is a whole reply.
            throw e;
        } finally {
            callOff.run();
            busy.remove(connection);
            giveBack(connection, answered);
        }
    }

    private static void giveBack(Connection connection, boolean answered) {
        if (!answered) {
            cut(connection);
        }
        try {
            connection.close();
        } catch (JedisException e) { // The pool has given it up already; it is closed all the same.
            LOG.log(Level.DEBUG, "A broken connection to Redis was not taken back", e);
        }
    }

    private static void cut(Connection connection) {
        try {
            connection.setBroken();
            connection.forceDisconnect();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "A connection to Redis was closed already", e);
        }
    }

    /** Closes those that are not in use: they have gone the way of one that has failed. */
    synchronized void clear() {
        pools.values().forEach(ConnectionPool::clear);
    }

    @Override
    public synchronized void close() {
        closed = true;
        busy.forEach(Connections::cut);
        pools.values().forEach(ConnectionPool::close);
    }
}
