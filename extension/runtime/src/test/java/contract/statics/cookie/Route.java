package contract.statics.cookie;

import contract.statics.Runs;
import io.routelet.Cookie;
import io.routelet.Dynamic;
import io.routelet.Response;
import io.routelet.RouteConfig;

@RouteConfig(dynamic = Dynamic.FORCE_STATIC)
public final class Route {
    public static Response GET() {
        return Response.text("run").withCookie(Cookie.of("run", "n" + Runs.of("cookie")));
    }
}
