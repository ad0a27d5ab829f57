package io.routelet.cache;

import io.routelet.Application;
import io.routelet.RequestScope;
import java.util.List;
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
     * Remembers what a scope returns, by the code that it stands in and the values that it captures: primitives, strings,
     * enums, {@code java.time}, {@code UUID}, and records, lists, sets and maps of these. The instance of the route is a
     * constant, and so is what its final and injected fields hold.
     *
     * <pre>{@code
     * List<Product> products = useCache(() -> {
     *     cacheLife(CacheLife.HOURS);
     *     cacheTag("products");
     *     return database.products();
     * });
     * }</pre>
     *
     * It runs once for all who ask at the same time, on a thread that carries nothing of any of them; inside a static
     * render or another scope on the thread of that. What it throws is not remembered. In draft mode it runs every time.
     *
     * @param scope a lambda; it returns plain data of the same kinds
     * @return what it returned, unmodifiable down to its last element; the same for all
     * @throws E what it throws
     * @throws IllegalArgumentException if it captures or returns anything else, naming that
     * @throws io.routelet.HttpException 503 if it takes too long
     * @see <a href="https://nextjs.org/docs/app/api-reference/directives/use-cache">use cache</a>
     */
    public static <T extends @Nullable Object, E extends Exception> T useCache(Scope<T, E> scope) throws E {
        ResponseCache cache = current();
        Scopes scopes = cache == null ? Scopes.outside(scope) : cache.scopes();
        CacheKey key = scopes.key(scope);
        return cache == null || RequestScope.isDraft() ? scopes.direct(scope) : scopes.use(key, scope);
    }

    /**
     * The same for a scope that captures what is no plain data: {@code key} says what it depends on, besides its code.
     *
     * @param key plain data
     * @throws E what the scope throws
     */
    public static <T extends @Nullable Object, E extends Exception> T useCache(Object key, Scope<T, E> scope) throws E {
        ResponseCache cache = current();
        Scopes scopes = cache == null ? Scopes.outside(scope) : cache.scopes();
        CacheKey named = scopes.key(key, scope);
        return cache == null || RequestScope.isDraft() ? scopes.direct(scope) : scopes.use(named, scope);
    }

    /**
     * Says in a scope how long its result lives; said more than once, the shortest counts. {@link CacheLife#DEFAULT} if
     * nobody says. What the scope is used in lives no longer.
     *
     * @throws IllegalStateException outside a scope
     */
    public static void cacheLife(CacheLife life) {
        inScope("cacheLife").life(life);
    }

    /**
     * Names the result of a scope, to revalidate it by. What the scope is used in has the names as well.
     *
     * @param tags 1 to 256 characters each, without control characters
     * @throws IllegalArgumentException if one of them cannot be a tag, or there are more than 128
     * @throws IllegalStateException outside a scope
     */
    public static void cacheTag(String... tags) {
        inScope("cacheTag").tag(List.of(tags));
    }

    private static Recording inScope(String function) {
        Recording current = Recording.current();
        if (current == null || PathTags.isRoute(current.key())) {
            throw new IllegalStateException(
                    function + "() was called outside useCache: it is about what a scope returns."
                            + " For the response of a GET, see @RouteConfig");
        }
        return current;
    }

    /**
     * Revalidates what has this tag, now: no request that comes after this has returned gets what is older. Inside a
     * transaction (JTA) it does so once more when that ends.
     *
     * <p>Where servers share the cache, the others follow within a second, and with {@code routelet.redis.strict} at once.
     *
     * @param tag 1 to 256 characters without control characters
     * @throws IllegalArgumentException if it cannot be a tag
     * @throws IllegalStateException inside a static render
     * @throws StoreUnreachable if other servers share the cache and it is not known whether they will follow; to do it
     *     again does no harm
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
     * @throws StoreUnreachable as above
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
     * ({@code /blog/**}), now. Logs a warning where that is no route's, or only looks like a pattern of one.
     *
     * @param path decoded, without query, context path and base path
     * @throws IllegalArgumentException if it does not begin with a slash
     * @throws IllegalStateException inside a static render
     * @throws StoreUnreachable as with a tag
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

    /**
     * How it has gone with what this server shares with others; also the attributes of its MXBean. Null where nothing is
     * shared.
     */
    public static @Nullable SharedReport sharedReport() {
        ResponseCache cache = current();
        return cache == null ? null : cache.sharedReport();
    }

    private static @Nullable ResponseCache current() {
        return Application.current().kept(ResponseCache.class);
    }
}
