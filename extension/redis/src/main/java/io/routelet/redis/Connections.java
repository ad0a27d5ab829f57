package io.routelet.redis;

import io.routelet.cache.Ticker;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Connection;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.exceptions.JedisMovedDataException;
import redis.clients.jedis.providers.ClusterConnectionProvider;
import redis.clients.jedis.providers.ConnectionProvider;
import redis.clients.jedis.util.Pool;

/**
 * A few connections to Redis, made when they are needed. One whose reply was not read to its end is closed, whatever was
 * the reason, and never used again; one that takes too long is cut off, also in the midst of a command or a reply. Safe
 * for use by any thread.
 */
final class Connections implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("io.routelet");

    private final Supplier<ConnectionProvider> making;
    private final Ticker ticker;
    private final long limit;
    private final Set<Connection> busy = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable ConnectionProvider provider;
    private volatile boolean closed;

    /**
     * None yet.
     *
     * @param making connects to a cluster or to sentinels; throws if they are not there
     * @param limit of a whole exchange, in nanoseconds
     */
    Connections(Supplier<ConnectionProvider> making, Ticker ticker, long limit) {
        this.making = making;
        this.ticker = ticker;
        this.limit = limit;
    }

    /** How many connections there may be, and how long one is waited for. */
    static GenericObjectPoolConfig<Connection> pool(int most, Duration patience) {
        GenericObjectPoolConfig<Connection> config = new GenericObjectPoolConfig<>();
        config.setMaxTotal(most);
        config.setMaxIdle(most);
        config.setMaxWait(patience);
        config.setJmxEnabled(false); // Nothing of an application is to be found elsewhere.
        return config;
    }

    /** Sends a command and reads its reply. */
    Object exchange(CommandArguments command) {
        try {
            return once(command);
        } catch (JedisMovedDataException e) {
            ConnectionProvider used = provider;
            if (used instanceof ClusterConnectionProvider cluster) {
                cluster.renewSlotCache();
                return once(command);
            }
            throw e;
        }
    }

    private Object once(CommandArguments command) {
        Connection connection = provider().getConnection(command);
        busy.add(connection);
        Runnable callOff = () -> {};
        boolean answered = false;
        try {
            callOff = ticker.after(limit, () -> cut(connection)); // A write has no time limit of its own.
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

    private ConnectionProvider provider() {
        ConnectionProvider known = provider;
        return known == null ? make() : known;
    }

    /** One at a time; the others do not wait for longer than for a reply. */
    private ConnectionProvider make() {
        lockInTime();
        try {
            ConnectionProvider known = provider;
            if (known == null) {
                if (closed) {
                    throw new IllegalStateException("The application has ended");
                }
                known = making.get();
                provider = known;
            }
            return known;
        } finally {
            lock.unlock();
        }
    }

    private void lockInTime() {
        try {
            if (!lock.tryLock(limit, TimeUnit.NANOSECONDS)) {
                throw new IllegalStateException("Another thread is connecting");
            }
        } catch (InterruptedException e) {
            throw new JedisException("Another thread is connecting", e);
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
    void clear() {
        ConnectionProvider used = provider;
        if (used != null) {
            for (Object pool : used.getConnectionMap().values()) {
                if (pool instanceof Pool<?> idle) {
                    idle.clear();
                }
            }
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            busy.forEach(Connections::cut);
            ConnectionProvider used = provider;
            if (used != null) {
                used.close();
            }
        } catch (Exception e) {
            LOG.log(Level.WARNING, "The connections to Redis could not be closed", e);
        } finally {
            lock.unlock();
        }
    }
}
