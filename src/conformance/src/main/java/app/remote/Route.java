package app.remote;

import static io.routelet.cache.Cache.cacheLife;
import static io.routelet.cache.Cache.useCache;

import io.routelet.Request;
import io.routelet.Response;
import io.routelet.cache.CacheLife;

public final class Route {
    public static Response GET(Request request) {
        String search = request.url().search();
        return Response.json(new Both(get(search), get(search)));
    }

    private static Seen get(String k) {
        return useCache(() -> {
            cacheLife(CacheLife.HOURS);
            return new Seen(k, Math.random());
        });
    }

    record Seen(String k, double d) {}

    record Both(Seen a, Seen b) {}
}
