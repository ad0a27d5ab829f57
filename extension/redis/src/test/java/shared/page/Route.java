package shared.page;

import static io.routelet.cache.Cache.cacheTag;
import static io.routelet.cache.Cache.revalidateTag;
import static io.routelet.cache.Cache.sharedReport;
import static io.routelet.cache.Cache.useCache;

import io.routelet.Dynamic;
import io.routelet.Response;
import io.routelet.RouteConfig;
import java.util.concurrent.atomic.AtomicInteger;

/** A page with data, whose runs are counted. */
@RouteConfig(dynamic = Dynamic.FORCE_STATIC)
public final class Route {
    private static final AtomicInteger RUNS = new AtomicInteger();

    private record Data(int run, String report) {}

    public static Response GET() {
        return Response.json(useCache(() -> {
            cacheTag("data");
            return new Data(
                    RUNS.incrementAndGet(), "connected " + sharedReport().connected());
        }));
    }

    public static Response POST() {
        revalidateTag("data");
        return Response.noContent();
    }
}
