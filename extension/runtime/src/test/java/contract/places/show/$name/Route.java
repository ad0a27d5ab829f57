package contract.places.show.$name;

import io.routelet.Request;
import io.routelet.Response;
import io.routelet.RouteContext;

public final class Route {
    record Params(String name) {}

    public static Response GET(Request request, RouteContext<Params> context) {
        return Response.text(String.join(
                " ",
                request.url().pathname(),
                request.url().search(),
                request.url().basePath(),
                context.path("/y"),
                context.params().name(),
                request.url().href()));
    }

    public static Response POST(Request request, RouteContext<Params> context) {
        return GET(request, context);
    }

    public static Response DELETE(Request request, RouteContext<Params> context) {
        return GET(request, context);
    }
}
