package contract.components.brief;

import static io.routelet.cache.Cache.cacheLife;
import static io.routelet.cache.Cache.useCache;

import io.routelet.Response;
import io.routelet.cache.CacheLife;

public final class Route {
    public static Response GET() {
        return Response.text("number " + number());
    }

    private static long number() {
        return useCache(() -> {
            cacheLife(CacheLife.SECONDS);
            return System.nanoTime();
        });
    }
}
