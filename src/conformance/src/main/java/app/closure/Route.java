package app.closure;

import static io.routelet.cache.Cache.cacheLife;
import static io.routelet.cache.Cache.useCache;

import io.routelet.Request;
import io.routelet.Response;
import io.routelet.cache.CacheLife;
import io.routelet.cache.Scope;
import org.jspecify.annotations.Nullable;

public final class Route {
    public static Response GET(Request request) {
        String k = request.url().searchParams().get("k");
        int x = 1;
        Scope<Seen, RuntimeException> get = () -> {
            cacheLife(CacheLife.HOURS);
            return new Seen(k, x, System.currentTimeMillis());
        };
        return Response.json(useCache(get));
    }

    record Seen(@Nullable String k, int x, long d) {}
}
