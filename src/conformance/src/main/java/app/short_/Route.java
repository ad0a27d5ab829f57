package app.short_;

import static io.routelet.cache.Cache.cacheLife;
import static io.routelet.cache.Cache.useCache;

import io.routelet.Response;
import io.routelet.cache.CacheLife;
import java.time.Duration;
import java.util.Map;

public final class Route {
    public static Response GET() {
        return Response.json(get());
    }

    private static Map<String, Long> get() {
        return useCache(() -> {
            cacheLife(CacheLife.of(Duration.ofSeconds(30), Duration.ofSeconds(2), Duration.ofSeconds(600)));
            return Map.of("d", System.currentTimeMillis());
        });
    }
}
