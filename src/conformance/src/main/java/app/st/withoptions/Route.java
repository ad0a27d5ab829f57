package app.st.withoptions;

import io.routelet.Dynamic;
import io.routelet.Response;
import io.routelet.RouteConfig;
import io.routelet.conformance.Moment;

@RouteConfig(dynamic = Dynamic.FORCE_STATIC)
public final class Route {
    public static Response GET() {
        return Moment.answer();
    }

    public static Response OPTIONS() {
        return Response.text("o").withHeader("access-control-allow-origin", "*");
    }
}
