package io.routelet.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.routelet.cache.CacheDecision.Trouble;
import java.time.Duration;
import java.util.function.BiConsumer;

/**
 * Renewals that failed while the old answer goes on being given: when to try again, and when to say so. The pause is 1 s
 * and doubles up to 60 s, but is no longer than the time after which the entry is renewed anyway. Each key is reported
 * once in a minute. Bounded: of a key that is forgotten, the next attempt comes too early, no more.
 */
final class Failures {
    private static final int KEYS = 10_000;
    private static final long FIRST = Duration.ofSeconds(1).toNanos();
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();
    private static final int DOUBLINGS = 6;
    private static final Failure NONE = new Failure(0, 0, 0);

    private final Cache<CacheKey, Failure> failures =
            Caffeine.newBuilder().maximumSize(KEYS).executor(Runnable::run).build();
    private final BiConsumer<CacheKey, Throwable> report;

    private record Failure(int count, long retryAt, long reportAt) {}

    Failures(BiConsumer<CacheKey, Throwable> report) {
        this.report = report;
    }

    Trouble trouble(CacheKey key, long now) {
        Failure failure = failures.getIfPresent(key);
        if (failure == null) {
            return Trouble.NONE;
        }
        return now < failure.retryAt ? Trouble.HOLDS_BACK : Trouble.MAY_RETRY;
    }

    /** An attempt to renew an entry failed. Attempts of one key do not come at the same time. */
    void note(Entry old, Throwable cause, long now) {
        Failure known = failures.getIfPresent(old.key());
        Failure last = known == null ? NONE : known;
        long pause = Math.min(Math.min(FIRST << last.count, MINUTE), old.stamp().period());
        boolean due = now >= last.reportAt;
        long reportAt = due ? now + MINUTE : last.reportAt;
        failures.put(old.key(), new Failure(Math.min(last.count + 1, DOUBLINGS), now + pause, reportAt));
        if (due) {
            report.accept(old.key(), cause);
        }
    }

    void clear(CacheKey key) {
        if (failures.getIfPresent(key) != null) {
            failures.invalidate(key);
        }
    }
}
