package app.st.coldslow.$id;

import io.routelet.Dynamic;
import io.routelet.Response;
import io.routelet.RouteConfig;
import io.routelet.RouteContext;
import io.routelet.conformance.Journal;
import io.routelet.conformance.Pause;

@RouteConfig(dynamic = Dynamic.FORCE_STATIC)
public final class Route {
    record Params(String id) {}

    record Seen(String id, int n) {}

    public static Response GET(RouteContext<Params> context) throws InterruptedException {
        String id = context.params().id();
        int n = Journal.bump("cold" + id);
        Pause.of(400);
        return Response.json(new Seen(id, n));
    }
}
