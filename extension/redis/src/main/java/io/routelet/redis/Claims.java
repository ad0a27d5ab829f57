package io.routelet.redis;

import io.routelet.cache.Claim;
import io.routelet.cache.StoreUnreachable;
import java.lang.System.Logger.Level;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The rights to render keys that this server has. Each lapses two seconds after it was last renewed, which one thread
 * sees to; so a server that is gone holds up nobody for longer. Safe for use by any thread.
 */
final class Claims implements AutoCloseable {
    static final Duration LEASE = Duration.ofSeconds(2);
    private static final System.Logger LOG = System.getLogger("io.routelet");
    private static final long RENEWAL_MILLIS = 600;
    private static final int ATTEMPTS = 50;
    private static final long IDLE_SECONDS = 30;
    private static final long PATIENCE_SECONDS = 2;

    private final Redis redis;
    private final ScheduledThreadPoolExecutor renewals;

    Claims(Redis redis, ThreadFactory threads) {
        this.redis = redis;
        renewals = new ScheduledThreadPoolExecutor(1, threads);
        renewals.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        renewals.allowCoreThreadTimeOut(true);
        renewals.setRemoveOnCancelPolicy(true);
        renewals.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy()); // The application has ended.
    }

    private static String digits(long number) {
        return String.format(Locale.ROOT, "%019d", number);
    }

    @Nullable
    Claim claim(byte[] key, long start, long outdated) {
        Right right = new Right(key, digits(start) + UUID.randomUUID());
        try {
            boolean ours =
                    Replies.yes(redis.run(Script.CLAIM, key, List.of(right.token, LEASE.toMillis(), digits(outdated))));
            return ours ? new Held(right) : null;
        } catch (StoreUnreachable e) {
            if (Redis.hasCause(e, SocketTimeoutException.class)) {
                new Doubtful(right);
            }
            throw e;
        }
    }

    /** What stands in Redis. */
    private static final class Right {
        private final byte[] key;
        private final String token;

        Right(byte[] key, String token) {
            this.key = key;
            this.token = token;
        }
    }

    private boolean keep(Right right, long millis) {
        return Replies.yes(redis.run(Script.RENEW, right.key, List.of(right.token, millis)));
    }

    /** One that a Redis which was silent may grant as soon as it goes on: nobody would use it, and others wait. */
    private final class Doubtful implements Runnable {
        private final Right right;
        private final Future<?> attempts;
        private int left = ATTEMPTS;

        Doubtful(Right right) {
            this.right = right;
            attempts = renewals.scheduleWithFixedDelay(this, RENEWAL_MILLIS, RENEWAL_MILLIS, TimeUnit.MILLISECONDS);
        }

        @Override
        public void run() {
            left--;
            try {
                keep(right, 0);
                left = 0;
            } catch (StoreUnreachable e) {
                LOG.log(Level.DEBUG, "A lease may be held by nobody", e);
            }
            if (left <= 0) {
                attempts.cancel(false);
            }
        }
    }

    /** One that is ours, as far as we know. */
    private final class Held implements Claim {
        private final Right right;
        private final Future<?> renewal;
        private final AtomicBoolean ended = new AtomicBoolean();

        Held(Right right) {
            this.right = right;
            renewal = renewals.scheduleAtFixedRate(this::renew, RENEWAL_MILLIS, RENEWAL_MILLIS, TimeUnit.MILLISECONDS);
        }

        private void renew() {
            try {
                if (!keep(right, LEASE.toMillis())) {
                    lapse();
                }
            } catch (StoreUnreachable e) {
                LOG.log(Level.DEBUG, "A render goes on without its lease", e);
            }
        }

        @Override
        public void release() {
            if (ended.compareAndSet(false, true)) {
                renewal.cancel(false);
                try {
                    keep(right, 0);
                } catch (RuntimeException e) { // It lapses by itself.
                    LOG.log(Level.DEBUG, "A lease could not be given back", e);
                }
            }
        }

        @Override
        public void lapse() {
            ended.set(true);
            renewal.cancel(false);
        }
    }

    @Override
    public void close() {
        renewals.shutdownNow();
        try {
            if (!renewals.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.log(Level.WARNING, "The thread that renews leases in Redis has not ended");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
