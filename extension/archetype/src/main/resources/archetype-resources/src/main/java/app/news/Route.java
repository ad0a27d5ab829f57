package app.news;

import io.routelet.Dynamic;
import io.routelet.Response;
import io.routelet.RouteConfig;
import java.time.Instant;
import java.util.Map;

/** GET /news; made at the start, and renewed behind the clients' backs once a minute at most. */
@RouteConfig(dynamic = Dynamic.FORCE_STATIC, revalidate = 60, tags = "news")
public final class Route {
    public static Response GET() {
        return Response.json(Map.of("made", Instant.now().toString()));
    }
}
