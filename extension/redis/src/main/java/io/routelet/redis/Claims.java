package io.routelet.redis;

import io.routelet.cache.Claim;
import io.routelet.cache.StoreUnreachable;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
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
    }

    private static String digits(long number) {
        return String.format(Locale.ROOT, "%019d", number);
    }

    @Nullable
    Claim claim(byte[] key, long start, long outdated) {
        String token = digits(start) + UUID.randomUUID();
        boolean ours = Replies.yes(redis.run(Script.CLAIM, key, List.of(token, LEASE.toMillis(), digits(outdated))));
        return ours ? new Held(key, token) : null;
    }

    /** One that is ours, as far as we know. */
    private final class Held implements Claim {
        private final byte[] key;
        private final String token;
        private final Future<?> renewal;
        private final AtomicBoolean ended = new AtomicBoolean();

        Held(byte[] key, String token) {
            this.key = key;
            this.token = token;
            renewal = renewals.scheduleAtFixedRate(this::renew, RENEWAL_MILLIS, RENEWAL_MILLIS, TimeUnit.MILLISECONDS);
        }

        private boolean keep(long millis) {
            return Replies.yes(redis.run(Script.RENEW, key, List.of(token, millis)));
        }

        private void renew() {
            try {
                if (!keep(LEASE.toMillis())) {
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
                    keep(0);
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
