package app.st.hdr;

import io.routelet.Dynamic;
import io.routelet.Response;
import io.routelet.RouteConfig;

@RouteConfig(dynamic = Dynamic.FORCE_STATIC)
public final class Route {
    public static Response GET() {
        return Response.text("hdr", "text/x-custom")
                .withStatus(201)
                .withHeader("cache-control", "public, max-age=5")
                .withHeader("x-custom", "a")
                .withHeader("set-cookie", "sc=1")
                .withHeader("etag", "\"mine\"");
    }
}
