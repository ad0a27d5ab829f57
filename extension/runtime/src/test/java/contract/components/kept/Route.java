package contract.components.kept;

import io.routelet.Dynamic;
import io.routelet.Response;
import io.routelet.RouteConfig;

@RouteConfig(dynamic = Dynamic.FORCE_STATIC)
public final class Route {
    public static Response GET() {
        return Response.text("at " + System.nanoTime());
    }
}
