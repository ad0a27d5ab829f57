package app.life.two;

import static io.routelet.cache.Cache.cacheLife;
import static io.routelet.cache.Cache.useCache;

import io.routelet.Response;
import io.routelet.cache.CacheLife;
import java.util.List;

public final class Route {
    public static Response GET() {
        return Response.json(List.of(hours(), minutes()));
    }

    private static long hours() {
        return useCache(() -> {
            cacheLife(CacheLife.HOURS);
            return System.currentTimeMillis();
        });
    }

    private static long minutes() {
        return useCache(() -> {
            cacheLife(CacheLife.MINUTES);
            return System.currentTimeMillis();
        });
    }
}
