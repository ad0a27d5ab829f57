package contract.components.data;

import static io.routelet.cache.Cache.cacheLife;
import static io.routelet.cache.Cache.cacheTag;
import static io.routelet.cache.Cache.useCache;

import io.routelet.Response;
import io.routelet.cache.Cache;
import io.routelet.cache.CacheLife;
import java.util.concurrent.ThreadLocalRandom;

public final class Route {
    public static Response GET() {
        return Response.text("number " + number());
    }

    private static long number() {
        return useCache(() -> {
            cacheLife(CacheLife.HOURS);
            cacheTag("number");
            return ThreadLocalRandom.current().nextLong();
        });
    }

    public static Response POST() {
        Cache.revalidateTag("number");
        return Response.noContent();
    }
}
