package contract.pages.docs.$$rest;

import io.routelet.Response;
import io.routelet.RouteContext;

public final class Route {
    public static Response GET(RouteContext<?> context) {
        return Response.text("rest " + context.param("rest"));
    }
}
