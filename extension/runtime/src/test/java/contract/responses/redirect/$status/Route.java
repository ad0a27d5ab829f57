package contract.responses.redirect.$status;

import io.routelet.Request;
import io.routelet.Response;
import io.routelet.RouteContext;

public final class Route {
    record Params(int status) {}

    public static Response GET(Request request, RouteContext<Params> context) {
        return Response.redirect(
                request.url().searchParams().get("to"), context.params().status());
    }
}
