package app.st.fsdyn.$id;

import io.routelet.Dynamic;
import io.routelet.Request;
import io.routelet.Response;
import io.routelet.RouteConfig;
import io.routelet.RouteContext;
import io.routelet.conformance.Echo;

@RouteConfig(dynamic = Dynamic.FORCE_STATIC)
public final class Route {
    record Seen(long now, Object params, String url) {}

    public static Response GET(Request request, RouteContext<?> context) {
        return Response.json(new Seen(
                System.currentTimeMillis(), Echo.params(context), request.url().href()));
    }
}
