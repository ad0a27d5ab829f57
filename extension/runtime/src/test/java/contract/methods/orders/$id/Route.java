package contract.methods.orders.$id;

import io.routelet.Request;
import io.routelet.Response;
import io.routelet.RouteContext;
import java.util.List;

public final class Route {
    record Params(long id) {}

    public static Response POST(Request request, RouteContext<Params> context) {
        return Response.text(request.method() + " " + List.of(context.params().id()));
    }

    public static Response PUT(RouteContext<Params> context, Request request) {
        return Response.text(request.method() + " " + List.of(context.params().id()));
    }

    public Response GET(RouteContext<?> context) {
        return Response.text(context.route());
    }

    public Response DELETE(Request request) throws Exception {
        return Response.text(request.method());
    }
}
