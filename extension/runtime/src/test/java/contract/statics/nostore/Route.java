package contract.statics.nostore;

import contract.statics.Runs;
import io.routelet.Dynamic;
import io.routelet.Response;
import io.routelet.RouteConfig;

@RouteConfig(dynamic = Dynamic.FORCE_STATIC)
public final class Route {
    public static Response GET() {
        return Response.text("run " + Runs.of("nostore")).withHeader("Cache-Control", "no-store");
    }
}
