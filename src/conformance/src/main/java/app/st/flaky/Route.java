package app.st.flaky;

import io.routelet.Response;
import io.routelet.RouteConfig;
import io.routelet.conformance.Journal;

@RouteConfig(revalidate = 1)
public final class Route {
    record Seen(long now, int n) {}

    public static Response GET() {
        int n = Journal.bump("flaky");
        if (Journal.isFailing()) {
            throw new IllegalStateException("flaky fail");
        }
        return Response.json(new Seen(System.currentTimeMillis(), n));
    }
}
