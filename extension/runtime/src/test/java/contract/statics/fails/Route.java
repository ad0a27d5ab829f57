package contract.statics.fails;

import contract.statics.Runs;
import io.routelet.Dynamic;
import io.routelet.Response;
import io.routelet.RouteConfig;

@RouteConfig(dynamic = Dynamic.FORCE_STATIC)
public final class Route {
    public static Response GET() {
        if (Runs.of("fails") > 0) {
            throw new IllegalStateException("secret");
        }
        return Response.noContent();
    }
}
