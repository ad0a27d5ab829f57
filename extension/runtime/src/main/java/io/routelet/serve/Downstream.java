package io.routelet.serve;

import io.routelet.cache.CacheLife;
import io.routelet.cache.StoredResponse.Field;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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
    /** What is said to shared caches alone. */
    private static final Set<String> SHARED = Set.of("public", "s-maxage");

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

    /**
     * What becomes of an author's {@code Cache-Control} for everybody where the answer goes out beside something that is for
     * one client: only that client may keep it.
     */
    static String personal(String said) {
        StringBuilder told = new StringBuilder("private");
        for (String element : said.split(",", -1)) {
            String directive = element.strip();
            String name = directive.toLowerCase(Locale.ROOT).replaceFirst("=.*", "");
            if (directive.equalsIgnoreCase("private") || name.equals("no-store")) {
                return said;
            }
            if (!directive.isEmpty() && !SHARED.contains(name)) {
                told.append(", ").append(directive);
            }
        }
        return told.toString();
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
