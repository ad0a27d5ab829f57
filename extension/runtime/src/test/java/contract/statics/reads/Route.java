package contract.statics.reads;

import io.routelet.Request;
import io.routelet.Response;
import io.routelet.RouteConfig;

@RouteConfig(revalidate = 60)
public final class Route {
    public static Response GET(Request request) {
        String seen;
        try {
            seen = request.headers().get("X-T");
        } catch (RuntimeException e) {
            seen = "swallowed";
        }
        return Response.text(String.valueOf(seen));
    }
}
