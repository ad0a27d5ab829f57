package contract.places.redirect;

import static io.routelet.RequestScope.cookies;

import io.routelet.Response;
import io.routelet.RouteContext;

public final class Route {
    public static Response GET(RouteContext<?> context) {
        cookies().set("a", "b");
        return Response.redirect(context.path("/y"));
    }
}
