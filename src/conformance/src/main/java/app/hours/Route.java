package app.hours;

import static io.routelet.cache.Cache.cacheLife;
import static io.routelet.cache.Cache.useCache;

import io.routelet.Response;
import io.routelet.cache.CacheLife;

public final class Route {
    public static Response GET() {
        return Response.json(get());
    }

    private static Seen get() {
        return useCache(() -> {
            cacheLife(CacheLife.HOURS);
            return new Seen(System.currentTimeMillis(), Math.random());
        });
    }

    record Seen(long d, double r) {}
}
