package contract.statics.counter;

import contract.statics.Runs;
import io.routelet.Dynamic;
import io.routelet.Response;
import io.routelet.RouteConfig;

@RouteConfig(dynamic = Dynamic.FORCE_STATIC, tags = "counter")
public final class Route {
    public static Response GET() {
        return Response.text("run " + Runs.of("counter"));
    }

    public static Response POST() {
        return Response.text("posted");
    }
}
