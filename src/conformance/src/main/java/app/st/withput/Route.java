package app.st.withput;

import io.routelet.Response;
import io.routelet.RouteConfig;
import io.routelet.conformance.Moment;

@RouteConfig(revalidate = 60)
public final class Route {
    public static Response GET() {
        return Moment.answer();
    }

    public static Response PUT() {
        return Response.text("put");
    }
}
