package app.rv.tagged;

import io.routelet.Dynamic;
import io.routelet.Response;
import io.routelet.RouteConfig;

/** What the data cache of the observed handler remembers has the tag of the response and no time, so both are renewed at once. */
@RouteConfig(dynamic = Dynamic.FORCE_STATIC, tags = "t1")
public final class Route {
    record Seen(long data, long now) {}

    public static Response GET() {
        long now = System.currentTimeMillis();
        return Response.json(new Seen(now, now));
    }
}
