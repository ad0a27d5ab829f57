package contract.places.fixed;

import io.routelet.Request;
import io.routelet.Response;
import io.routelet.RouteConfig;
import io.routelet.RouteContext;

@RouteConfig(revalidate = 3600)
public final class Route {
    public static Response GET(Request request, RouteContext<?> context) {
        return Response.text(request.url().basePath() + " " + context.path("/y"));
    }
}
