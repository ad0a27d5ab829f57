package io.routelet.cache;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * How long a remembered answer is good for. The profiles have the numbers of Next.js.
 *
 * @param stale how long a client may use its copy without asking
 * @param revalidate after this the answer is still given, while one run in the background renews it
 * @param expire after this it is not given any more; {@link #NEVER} for no end
 * @see <a href="https://nextjs.org/docs/app/api-reference/functions/cacheLife">cacheLife</a>
 */
public record CacheLife(Duration stale, Duration revalidate, Duration expire) {
    /** An {@link #expire} that does not come. */
    public static final Duration NEVER = ChronoUnit.FOREVER.getDuration();

    /** For what changes all the time: 30 s, 1 s, 1 min. */
    public static final CacheLife SECONDS = ofSeconds(30, 1, 60);
    /** For what changes often: 5 min, 1 min, 1 h. */
    public static final CacheLife MINUTES = ofSeconds(300, 60, 3_600);
    /** For what changes several times a day: 5 min, 1 h, 1 day. */
    public static final CacheLife HOURS = ofSeconds(300, 3_600, 86_400);
    /** For what changes daily: 5 min, 1 day, 1 week. */
    public static final CacheLife DAYS = ofSeconds(300, 86_400, 604_800);
    /** For what changes weekly: 5 min, 1 week, 30 days. */
    public static final CacheLife WEEKS = ofSeconds(300, 604_800, 2_592_000);
    /** For what hardly changes: 5 min, 30 days, 1 year. */
    public static final CacheLife MAX = ofSeconds(300, 2_592_000, 31_536_000);
    /** Where nobody says otherwise: 5 min, 15 min, no end. */
    public static final CacheLife DEFAULT = new CacheLife(Duration.ofMinutes(5), Duration.ofMinutes(15), NEVER);

    /** @throws IllegalArgumentException if a time is negative or {@code expire} comes before {@code revalidate} */
    public CacheLife {
        if (stale.isNegative() || revalidate.isNegative()) {
            throw new IllegalArgumentException("A cache life has no negative times: " + stale + ", " + revalidate);
        }
        if (expire.compareTo(revalidate) < 0) {
            throw new IllegalArgumentException("expire (" + expire + ") comes before revalidate (" + revalidate
                    + "): an answer that may not be given any more cannot be renewed in the background");
        }
    }

    /**
     * A life of one's own.
     *
     * @throws IllegalArgumentException if a time is negative or {@code expire} comes before {@code revalidate}
     */
    public static CacheLife of(Duration stale, Duration revalidate, Duration expire) {
        return new CacheLife(stale, revalidate, expire);
    }

    /** The shorter of two in every respect: what a scope and the scopes inside it live together. */
    public CacheLife shortest(CacheLife other) {
        return new CacheLife(
                shorter(stale, other.stale), shorter(revalidate, other.revalidate), shorter(expire, other.expire));
    }

    /** A length in nanoseconds; {@link Ticker#NEVER} where it is more than can be counted. */
    static long nanos(Duration length) {
        return length.compareTo(Duration.ofNanos(Long.MAX_VALUE)) >= 0 ? Ticker.NEVER : length.toNanos();
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static CacheLife ofSeconds(long stale, long revalidate, long expire) {
        return new CacheLife(Duration.ofSeconds(stale), Duration.ofSeconds(revalidate), Duration.ofSeconds(expire));
    }
}
