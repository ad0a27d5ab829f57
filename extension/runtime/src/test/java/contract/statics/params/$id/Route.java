package contract.statics.params.$id;

import contract.statics.Runs;
import io.routelet.Dynamic;
import io.routelet.Request;
import io.routelet.Response;
import io.routelet.RouteConfig;
import io.routelet.RouteContext;

@RouteConfig(dynamic = Dynamic.FORCE_STATIC)
public final class Route {
    record Params(String id) {}

    public static Response GET(Request request, RouteContext<Params> context) {
        String id = context.params().id();
        return Response.text(id + " at " + request.url().pathname() + ", run " + Runs.of("params " + id));
    }
}
