package contract.statics.auto;

import contract.statics.Runs;
import io.routelet.Request;
import io.routelet.Response;
import io.routelet.RouteConfig;

@RouteConfig(revalidate = 60)
public final class Route {
    public static Response GET(Request request) {
        return Response.text(request.method() + " " + request.url().pathname() + " " + Runs.of("auto"));
    }
}
