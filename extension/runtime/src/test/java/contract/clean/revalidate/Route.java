package contract.clean.revalidate;

import io.routelet.Response;
import io.routelet.cache.Cache;
import io.routelet.cache.CacheLife;

public final class Route {
    public static Response POST() {
        Cache.revalidateTag("seen", CacheLife.MAX);
        return Response.noContent();
    }
}
