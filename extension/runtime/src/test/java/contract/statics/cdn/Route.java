package contract.statics.cdn;

import io.routelet.Dynamic;
import io.routelet.Response;
import io.routelet.RouteConfig;

@RouteConfig(dynamic = Dynamic.FORCE_STATIC)
public final class Route {
    public static Response GET() {
        return Response.text("cdn").withHeader("CDN-Cache-Control", "max-age=600");
    }
}
