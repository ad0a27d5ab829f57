package app.st.reval60url;

import io.routelet.Request;
import io.routelet.Response;
import io.routelet.RouteConfig;

@RouteConfig(revalidate = 60)
public final class Route {
    record Seen(long now, String q) {}

    public static Response GET(Request request) {
        return Response.json(new Seen(System.currentTimeMillis(), request.url().search()));
    }
}
