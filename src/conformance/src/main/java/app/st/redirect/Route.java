package app.st.redirect;

import static io.routelet.Navigation.redirect;

import io.routelet.Dynamic;
import io.routelet.Response;
import io.routelet.RouteConfig;

@RouteConfig(dynamic = Dynamic.FORCE_STATIC)
public final class Route {
    public static Response GET() {
        throw redirect("/d/1");
    }
}
