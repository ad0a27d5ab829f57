package app.st.revalstatus;

import io.routelet.Response;
import io.routelet.RouteConfig;
import io.routelet.conformance.Journal;

@RouteConfig(revalidate = 1)
public final class Route {
    record Seen(long now, int n) {}

    public static Response GET() {
        Response answer = Response.json(new Seen(System.currentTimeMillis(), Journal.bump("rs")));
        return answer.withStatus(Journal.isFailing() ? 500 : 200);
    }
}
