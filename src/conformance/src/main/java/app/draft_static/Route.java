package app.draft_static;

import static io.routelet.RequestScope.draftMode;

import io.routelet.Dynamic;
import io.routelet.Response;
import io.routelet.RouteConfig;

@RouteConfig(dynamic = Dynamic.FORCE_STATIC)
public final class Route {
    record Seen(long now, boolean draft) {}

    public static Response GET() {
        return Response.json(new Seen(System.currentTimeMillis(), draftMode().isEnabled()));
    }
}
