package contract.statics.strict;

import io.routelet.Dynamic;
import io.routelet.Request;
import io.routelet.Response;
import io.routelet.RouteConfig;

@RouteConfig(dynamic = Dynamic.ERROR)
public final class Route {
    public static Response GET(Request request) {
        try {
            return Response.text(String.valueOf(request.headers().get("X-T")));
        } catch (IllegalStateException e) {
            return Response.text("swallowed");
        }
    }
}
