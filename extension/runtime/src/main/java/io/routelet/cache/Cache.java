package io.routelet.cache;

import io.routelet.Application;
import org.jspecify.annotations.Nullable;

/**
 * What an application's code says to the response cache. The functions are to be imported statically and may be called by
 * any thread of the application, in a handler or elsewhere; but not inside a static render.
 *
 * <p>Where nothing is cached, as in a unit test that calls a handler as a method, they check their arguments and do
 * nothing else.
 *
 * @see <a href="https://nextjs.org/docs/app/api-reference/functions/revalidateTag">revalidateTag</a>
 * @see <a href="https://nextjs.org/docs/app/api-reference/functions/revalidatePath">revalidatePath</a>
 */
public final class Cache {
    private Cache() {}

    /**
     * Revalidates what has this tag, now: no request that comes after this has returned gets what is older. Inside a
     * transaction (JTA) it does so once more when that ends.
     *
     * @param tag 1 to 256 characters without control characters
     * @throws IllegalArgumentException if it cannot be a tag
     * @throws IllegalStateException inside a static render
     */
    public static void revalidateTag(String tag) {
        Recording.check(tag);
        ResponseCache cache = current();
        if (cache != null) {
            cache.revalidateTag(tag);
        }
    }

    /**
     * Revalidates what has this tag, soon: the old answers are given while one run renews them, for as long as {@code
     * life} says before it expires.
     *
     * @param life mostly {@link CacheLife#MAX}
     * @throws IllegalArgumentException if it cannot be a tag
     * @throws IllegalStateException inside a static render
     */
    public static void revalidateTag(String tag, CacheLife life) {
        Recording.check(tag);
        ResponseCache cache = current();
        if (cache != null) {
            cache.revalidateTag(tag, life);
        }
    }

    /**
     * Revalidates the answers of a path ({@code /blog/first}), of a pattern ({@code /blog/[slug]}) or of a whole subtree
     * ({@code /blog/**}), now. Logs a warning where that is no route's.
     *
     * @param path decoded, without query, context path and base path
     * @throws IllegalArgumentException if it does not begin with a slash
     * @throws IllegalStateException inside a static render
     */
    public static void revalidatePath(String path) {
        ResponseCache.requirePath(path);
        ResponseCache cache = current();
        if (cache != null) {
            cache.revalidatePath(path);
        }
    }

    /** What the cache of this application has and has done; also the attributes of its MXBean. All 0 without one. */
    public static CacheReport report() {
        ResponseCache cache = current();
        return cache == null ? new CacheReport(0, 0, 0, 0, 0, 0, 0, 0) : cache.report();
    }

    private static @Nullable ResponseCache current() {
        return Application.current().kept(ResponseCache.class);
    }
}
