package contract.canary.moved;

import io.routelet.Dynamic;
import io.routelet.Response;
import io.routelet.RouteConfig;

@RouteConfig(dynamic = Dynamic.FORCE_STATIC)
public final class Route {
    public static Response GET() {
        return Response.redirect("/plain", 308).withHeader("Cache-Control", "max-age=60");
    }
}
