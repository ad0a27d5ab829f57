package app.st.headexp;

import io.routelet.Dynamic;
import io.routelet.Response;
import io.routelet.RouteConfig;

/** The observed one has a HEAD as well, which is never called there and is refused here: {@code RefusedTest}. */
@RouteConfig(dynamic = Dynamic.FORCE_STATIC)
public final class Route {
    public static Response GET() {
        return Response.text("g" + System.currentTimeMillis()).withHeader("x-from", "GET");
    }
}
