package app.st.reval2;

import io.routelet.Response;
import io.routelet.RouteConfig;
import io.routelet.conformance.Journal;

@RouteConfig(revalidate = 2)
public final class Route {
    record Seen(long now, int n) {}

    public static Response GET() {
        return Response.json(new Seen(System.currentTimeMillis(), Journal.bump("reval2")));
    }
}
