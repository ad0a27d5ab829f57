package contract.responses.status.$code;

import io.routelet.Response;
import io.routelet.RouteContext;

public final class Route {
    record Params(int code) {}

    public static Response GET(RouteContext<Params> context) {
        return Response.status(context.params().code());
    }
}
