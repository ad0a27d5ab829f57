package contract.canary.plain;

import io.routelet.Dynamic;
import io.routelet.Response;
import io.routelet.RouteConfig;

@RouteConfig(dynamic = Dynamic.FORCE_STATIC)
public final class Route {
    public static Response GET() {
        return Response.html("<p>0123456789</p>".repeat(50))
                .withHeader("Last-Modified", "Sun, 06 Nov 1994 08:49:37 GMT")
                .withHeader("X-Own", "kept");
    }
}
