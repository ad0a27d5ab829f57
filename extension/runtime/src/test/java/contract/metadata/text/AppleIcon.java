package contract.metadata.text;

import io.routelet.Dynamic;
import io.routelet.Response;
import io.routelet.RouteConfig;

/** Says that it is dynamic. */
@RouteConfig(dynamic = Dynamic.FORCE_DYNAMIC)
public final class AppleIcon {
    public static Response generate() {
        return Response.text("a " + System.nanoTime());
    }
}
