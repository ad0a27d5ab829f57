package contract.canary.mine;

import io.routelet.Request;
import io.routelet.RequestCookie;
import io.routelet.Response;
import io.routelet.RouteConfig;

/** Asks for caching, and then reads what is one client's. */
@RouteConfig(revalidate = 60)
public final class Route {
    public static Response GET(Request request) {
        RequestCookie token = request.cookies().get("token");
        return Response.text("mine of " + (token == null ? "nobody" : token.value()));
    }
}
