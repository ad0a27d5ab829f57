package app.st.url;

import io.routelet.Request;
import io.routelet.Response;
import io.routelet.RouteConfig;

@RouteConfig(revalidate = 60)
public final class Route {
    record Seen(String p, String m) {}

    public static Response GET(Request request) {
        return Response.json(new Seen(request.url().pathname(), request.method()));
    }
}
