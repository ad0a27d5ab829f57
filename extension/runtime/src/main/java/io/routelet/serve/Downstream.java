package io.routelet.serve;

import io.routelet.cache.CacheLife;
import io.routelet.cache.StoredResponse.Field;
import java.time.Duration;
import java.util.List;

/** What caches on the way to the client are told about an answer whose author says nothing of it. */
public enum Downstream {
    /**
     * Browsers ask again, which costs them a 304; a cache in front that is told by its own header (RFC 9213) may keep it
     * for as long as it lives here. A revalidation is seen by browsers at once.
     */
    TARGETED,
    /** What Next.js sends. A shared cache on the way keeps the answer beyond a revalidation. */
    NEXT;

    static final String CACHE_CONTROL = "cache-control";
    private static final long YEAR = Duration.ofDays(365).toSeconds();

    /** The header lines for an answer of that life. */
    List<Field> fields(CacheLife life) {
        String time = seconds(life.revalidate()) + staleWhileRevalidate(life);
        return this == NEXT
                ? List.of(new Field(CACHE_CONTROL, "s-maxage=" + time))
                : List.of(
                        new Field(CACHE_CONTROL, "public, max-age=0, must-revalidate"),
                        new Field("cdn-cache-control", "max-age=" + time));
    }

    private static String staleWhileRevalidate(CacheLife life) {
        long stale = seconds(life.expire()) - seconds(life.revalidate());
        return stale <= 0 ? "" : ", stale-while-revalidate=" + stale;
    }

    /** No time is longer than a year, which is what caches take for ever. */
    private static long seconds(Duration time) {
        return Math.min(YEAR, time.toSeconds());
    }
}
