package io.routelet.redis;

import io.routelet.cache.StoreUnreachable;
import io.routelet.cache.Ticker;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisNoScriptException;

/** Runs scripts in Redis, each in bounded time, and not at all for a while where Redis does not answer. Thread-safe. */
final class Redis {
    private static final System.Logger LOG = System.getLogger("io.routelet");
    private static final AtomicLong NONCES = new AtomicLong(System.nanoTime());

    private final RedisUrl url;
    private final Servers servers;
    private final Counters counters;
    private final Ticker ticker;
    private final long limit;
    private final Patience patience;

    Redis(RedisOptions options, Servers servers, Counters counters, Ticker ticker) {
        this.url = options.url();
        this.limit = options.limit();
        this.servers = servers;
        this.counters = counters;
        this.ticker = ticker;
        this.patience = new Patience(limit);
    }

    /**
     * Runs a script.
     *
     * @param arguments texts in ASCII, or bytes
     * @return its reply without the nonce: numbers as {@code Long}, texts as bytes
     * @throws StoreUnreachable if there is none in time, or it is an error
     */
    List<?> run(Script script, byte[] key, List<Object> arguments) {
        Breaker breaker = servers.breaker(key);
        long begun = ticker.nanos();
        if ((script.isDispensable() && patience.isOver(begun)) || !breaker.admits(begun)) {
            counters.rejected.increment();
            throw new StoreUnreachable("Redis at " + url + " does not answer; it is asked again soon", null);
        }
        try {
            List<?> reply = reply(script, key, arguments);
            if (breaker.succeeded()) {
                LOG.log(Level.INFO, "Redis at {0} answers again", url);
            }
            return reply;
        } catch (JedisDataException e) {
            if (Servers.isOutOfService(e)) {
                fail(breaker, e);
            } else {
                breaker.succeeded();
                counters.failures.increment();
            }
            throw new StoreUnreachable("Redis at " + url + " refuses: " + e.getMessage(), e);
        } catch (RuntimeException | Error e) { // Who answers with a length of 2 GB has not answered.
            if (hasCause(e, InterruptedException.class)) {
                Thread.currentThread().interrupt();
                throw new StoreUnreachable("Interrupted while waiting for a connection to Redis", e);
            }
            fail(breaker, e);
            patience.waited(begun, ticker.nanos());
            if (e instanceof StackOverflowError || e instanceof LinkageError) {
                throw e;
            }
            throw new StoreUnreachable("Redis at " + url + " does not answer: " + e, e);
        }
    }

    private void fail(Breaker breaker, Throwable cause) {
        counters.failures.increment();
        if (breaker.failed(ticker.nanos())) {
            servers.clear();
            LOG.log(
                    Level.WARNING,
                    "Redis at {0} does not answer. This server serves without it, and asks again each second: {1}",
                    url,
                    cause.toString());
        }
    }

    private List<?> reply(Script script, byte[] key, List<Object> arguments) {
        byte[] nonce = Long.toHexString(NONCES.incrementAndGet()).getBytes(StandardCharsets.US_ASCII);
        Deadline deadline = Deadline.in(limit);
        try {
            return checked(evaluate(script, key, nonce, arguments), nonce);
        } finally {
            deadline.close();
        }
    }

    static boolean hasCause(Throwable failure, Class<? extends Exception> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private Object evaluate(Script script, byte[] key, byte[] nonce, List<Object> arguments) {
        try {
            return servers.exchange(key, command(Command.EVALSHA, script.hash(), key, nonce, arguments));
        } catch (JedisNoScriptException e) {
            return servers.exchange(key, command(Command.EVAL, script.text(), key, nonce, arguments));
        }
    }

    private static CommandArguments command(
            Command command, String script, byte[] key, byte[] nonce, List<Object> arguments) {
        return new CommandArguments(command)
                .add(script)
                .add(1)
                .key(key)
                .add(nonce)
                .addObjects(arguments);
    }

    /** A reply to another question is none, and what comes next on that connection would be another one, too. */
    private List<?> checked(Object reply, byte[] nonce) {
        if (reply instanceof List<?> list
                && !list.isEmpty()
                && list.get(0) instanceof byte[] first
                && Arrays.equals(first, nonce)) {
            return list.subList(1, list.size());
        }
        servers.clear();
        throw new IllegalStateException("The reply is not to the question");
    }
}
