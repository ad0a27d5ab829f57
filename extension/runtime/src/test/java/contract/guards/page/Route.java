package contract.guards.page;

import io.routelet.Dynamic;
import io.routelet.Response;
import io.routelet.RouteConfig;
import java.util.concurrent.atomic.AtomicInteger;

@RouteConfig(dynamic = Dynamic.FORCE_STATIC)
public final class Route {
    private static final AtomicInteger RUNS = new AtomicInteger();

    public static Response GET() {
        return Response.text("run " + RUNS.incrementAndGet());
    }
}
