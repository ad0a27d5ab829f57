package io.routelet.conformance;

import io.routelet.SearchParams;
import io.routelet.cache.Cache;
import io.routelet.cache.CacheLife;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What the observed handlers revalidate, in the words of {@link Cache}. */
public final class Revalidation {
    private Revalidation() {}

    /**
     * Revalidates a path.
     *
     * @param path null for none
     * @param type null for what is at the path; {@code layout} for all below it. Any other is about pages: of those,
     *     nothing is kept
     */
    public static void path(@Nullable String path, @Nullable String type) {
        if (path == null) {
            return;
        }
        if (type == null) {
            Cache.revalidatePath(path);
        } else if (type.equals("layout")) {
            Cache.revalidatePath(path.endsWith("/") ? path + "**" : path + "/**");
        }
    }

    /**
     * Revalidates a tag.
     *
     * @param tag null for none
     * @param profile null for now; one that does not exist does nothing
     */
    public static void tag(@Nullable String tag, @Nullable String profile) {
        if (tag == null) {
            return;
        }
        if (profile == null || profile.equals("expire0") || profile.equals("e0")) {
            Cache.revalidateTag(tag);
            return;
        }
        CacheLife life = life(profile);
        if (life != null) {
            Cache.revalidateTag(tag, life);
        }
    }

    private static @Nullable CacheLife life(String profile) {
        return switch (profile) {
            case "expire3" -> CacheLife.of(Duration.ZERO, Duration.ZERO, Duration.ofSeconds(3));
            case "default" -> CacheLife.DEFAULT;
            case "seconds" -> CacheLife.SECONDS;
            case "minutes" -> CacheLife.MINUTES;
            case "hours" -> CacheLife.HOURS;
            case "days" -> CacheLife.DAYS;
            case "weeks" -> CacheLife.WEEKS;
            case "max" -> CacheLife.MAX;
            default -> null;
        };
    }

    /**
     * Does what a Route Handler may not.
     *
     * @param function that of the Server Actions, which a search parameter asks for
     * @throws UnsupportedOperationException where it is asked for
     */
    public static void refuse(SearchParams asked, String parameter, String function) {
        if (asked.has(parameter)) {
            throw new UnsupportedOperationException(function + " is for Server Actions only");
        }
    }
}
