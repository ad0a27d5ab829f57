package app.st.revalfalse;

import io.routelet.Response;
import io.routelet.RouteConfig;
import io.routelet.conformance.Moment;

/** No time limit is a year, the longest that caches on the way count. */
@RouteConfig(revalidate = 31_536_000)
public final class Route {
    public static Response GET() {
        return Moment.answer();
    }
}
