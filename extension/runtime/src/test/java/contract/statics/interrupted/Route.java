package contract.statics.interrupted;

import io.routelet.Response;
import io.routelet.RouteConfig;

@RouteConfig(revalidate = 3600)
public final class Route {
    public static Response GET() {
        Thread.currentThread().interrupt();
        return Response.text("answered");
    }
}
