package contract.canary.auto;

import io.routelet.Response;
import io.routelet.RouteConfig;

@RouteConfig(revalidate = 3600)
public final class Route {
    public static Response GET() {
        return Response.text("auto").withHeader("Cache-Control", "public, max-age=60");
    }
}
