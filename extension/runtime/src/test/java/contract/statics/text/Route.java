package contract.statics.text;

import io.routelet.Dynamic;
import io.routelet.Response;
import io.routelet.RouteConfig;

@RouteConfig(dynamic = Dynamic.FORCE_STATIC, revalidate = 3600)
public final class Route {
    public static Response GET() {
        return Response.text("0123456789".repeat(100))
                .withHeader("Last-Modified", "Sun, 06 Nov 1994 08:49:37 GMT")
                .withHeader("X-Own", "kept")
                .withHeader("Vary", "X-Theme");
    }
}
