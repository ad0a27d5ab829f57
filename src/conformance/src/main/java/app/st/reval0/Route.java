package app.st.reval0;

import io.routelet.Response;
import io.routelet.RouteConfig;
import io.routelet.conformance.Moment;

@RouteConfig(revalidate = 0)
public final class Route {
    public static Response GET() {
        return Moment.answer();
    }
}
