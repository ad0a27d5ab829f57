package contract.scopes.page;

import static io.routelet.cache.Cache.cacheTag;
import static io.routelet.cache.Cache.useCache;

import io.routelet.Dynamic;
import io.routelet.Response;
import io.routelet.RouteConfig;
import java.util.concurrent.atomic.AtomicInteger;

@RouteConfig(dynamic = Dynamic.FORCE_STATIC)
public final class Route {
    private static final AtomicInteger RUNS = new AtomicInteger();

    public static Response GET() {
        int data = useCache(() -> {
            cacheTag("page-data");
            return RUNS.incrementAndGet();
        });
        return Response.text("data " + data);
    }
}
