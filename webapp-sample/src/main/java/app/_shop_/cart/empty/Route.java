package app._shop_.cart.empty;

import static io.routelet.Navigation.seeOther;
import static io.routelet.RequestScope.cookies;

import app.Links;
import io.routelet.Response;
import io.routelet.RouteContext;

public final class Route {
    public static Response POST(RouteContext<?> context) {
        cookies().delete("cart");
        throw seeOther(context.path(Links.cart()));
    }
}
