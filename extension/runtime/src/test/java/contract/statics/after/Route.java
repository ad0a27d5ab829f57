package contract.statics.after;

import static io.routelet.RequestScope.after;

import contract.statics.Runs;
import io.routelet.Dynamic;
import io.routelet.Response;
import io.routelet.RouteConfig;
import io.routelet.cache.Cache;

@RouteConfig(dynamic = Dynamic.FORCE_STATIC)
public final class Route {
    public static Response GET() {
        after(() -> Runs.of("after"));
        try {
            Cache.revalidateTag("x");
            return Response.text("revalidated");
        } catch (IllegalStateException e) {
            return Response.text(e.getMessage());
        }
    }

    public static Response POST() {
        return Response.text("seen " + (Runs.of("after") - 1));
    }
}
