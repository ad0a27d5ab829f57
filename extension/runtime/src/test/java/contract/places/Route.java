package contract.places;

import io.routelet.Request;
import io.routelet.Response;
import io.routelet.RouteContext;

public final class Route {
    public static Response GET(Request request, RouteContext<?> context) {
        return Response.text(request.url().pathname() + " " + context.path("/y"));
    }
}
