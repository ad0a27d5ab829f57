package contract.canary.items.$id;

import io.routelet.Request;
import io.routelet.Response;
import io.routelet.RouteConfig;
import io.routelet.RouteContext;

@RouteConfig(tags = "items")
public final class Route {
    public record Params(String id) {}

    public static Response GET(Request request, RouteContext<Params> context) {
        return Response.json(context.params())
                .withHeader("X-Path", request.url().pathname());
    }
}
