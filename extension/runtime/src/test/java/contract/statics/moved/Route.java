package contract.statics.moved;

import contract.statics.Runs;
import io.routelet.Dynamic;
import io.routelet.Response;
import io.routelet.RouteConfig;

@RouteConfig(dynamic = Dynamic.FORCE_STATIC)
public final class Route {
    public static Response GET() {
        Runs.of("moved");
        return Response.redirect("/elsewhere?" + Runs.of("moved to"), 301)
                .withHeader("Cache-Control", "public, max-age=60");
    }
}
