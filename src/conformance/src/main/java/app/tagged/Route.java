package app.tagged;

import static io.routelet.cache.Cache.cacheLife;
import static io.routelet.cache.Cache.cacheTag;
import static io.routelet.cache.Cache.useCache;

import io.routelet.Response;
import io.routelet.cache.CacheLife;
import java.util.Map;

public final class Route {
    public static Response GET() {
        return Response.json(get());
    }

    private static Map<String, Long> get() {
        return useCache(() -> {
            cacheTag("t1", "t2");
            cacheLife(CacheLife.HOURS);
            return Map.of("d", System.currentTimeMillis());
        });
    }
}
