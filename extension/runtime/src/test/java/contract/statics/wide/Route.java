package contract.statics.wide;

import io.routelet.Dynamic;
import io.routelet.Response;
import io.routelet.RouteConfig;

@RouteConfig(dynamic = Dynamic.FORCE_STATIC)
public final class Route {
    public static Response GET() {
        return Response.text("wide").withHeader("X-Wide", "x".repeat(6 << 10));
    }
}
