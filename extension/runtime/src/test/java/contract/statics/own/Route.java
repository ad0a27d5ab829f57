package contract.statics.own;

import io.routelet.Dynamic;
import io.routelet.Response;
import io.routelet.RouteConfig;

@RouteConfig(dynamic = Dynamic.FORCE_STATIC)
public final class Route {
    public static Response GET() {
        return Response.text("own")
                .withHeader("Cache-Control", "private, max-age=5")
                .withHeader("ETag", "\"mine\"");
    }
}
