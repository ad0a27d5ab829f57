package refused.headbesidekept.st.headexp;

import io.routelet.Dynamic;
import io.routelet.Response;
import io.routelet.RouteConfig;

@RouteConfig(dynamic = Dynamic.FORCE_STATIC)
public final class Route {
    public static Response GET() {
        return Response.text("g").withHeader("x-from", "GET");
    }

    public static Response HEAD() {
        return Response.status(200).withHeader("x-from", "HEAD");
    }
}
