package contract.components.users.$id;

import io.routelet.Response;
import io.routelet.RouteContext;

public final class Route {
    record Params(String id) {}

    public static Response GET(RouteContext<Params> context) {
        return Response.text("user " + context.params().id());
    }
}
