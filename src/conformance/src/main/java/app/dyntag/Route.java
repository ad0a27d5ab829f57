package app.dyntag;

import static io.routelet.cache.Cache.cacheLife;
import static io.routelet.cache.Cache.cacheTag;
import static io.routelet.cache.Cache.useCache;

import io.routelet.Request;
import io.routelet.Response;
import io.routelet.cache.CacheLife;
import org.jspecify.annotations.Nullable;

public final class Route {
    public static Response GET(Request request) {
        String k = request.url().searchParams().get("k");
        return Response.json(new Both(get(k), get(k), System.currentTimeMillis()));
    }

    private static Seen get(@Nullable String k) {
        return useCache(() -> {
            cacheTag("dt");
            cacheLife(CacheLife.HOURS);
            return new Seen(k, System.currentTimeMillis());
        });
    }

    record Seen(@Nullable String k, long d) {}

    record Both(Seen a, Seen b, long now) {}
}
