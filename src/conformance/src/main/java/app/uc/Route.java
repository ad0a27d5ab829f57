package app.uc;

import static io.routelet.cache.Cache.cacheLife;
import static io.routelet.cache.Cache.useCache;

import io.routelet.Response;
import io.routelet.cache.CacheLife;
import java.time.Duration;
import java.util.Map;

public final class Route {
    private static final CacheLife UNLIMITED = CacheLife.of(Duration.ZERO, CacheLife.NEVER, CacheLife.NEVER);

    public static Response GET() {
        return Response.json(Map.of("a", get()));
    }

    private static double get() {
        return useCache("z", () -> {
            cacheLife(UNLIMITED);
            return Math.random();
        });
    }
}
