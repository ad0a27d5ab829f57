package app.st.dyn;

import io.routelet.Dynamic;
import io.routelet.Response;
import io.routelet.RouteConfig;
import io.routelet.conformance.Moment;

@RouteConfig(dynamic = Dynamic.FORCE_DYNAMIC)
public final class Route {
    public static Response GET() {
        return Moment.answer();
    }
}
