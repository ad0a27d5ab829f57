package contract.components.forced;

import io.routelet.Dynamic;
import io.routelet.Response;
import io.routelet.RouteConfig;

@RouteConfig(dynamic = Dynamic.FORCE_DYNAMIC)
public final class Route {
    public static Response GET() {
        return Response.text("always run");
    }
}
