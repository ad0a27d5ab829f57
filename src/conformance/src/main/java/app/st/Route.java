package app.st;

import io.routelet.Dynamic;
import io.routelet.Request;
import io.routelet.Response;
import io.routelet.RouteConfig;
import io.routelet.conformance.Echo;

@RouteConfig(dynamic = Dynamic.FORCE_STATIC)
public final class Route {
    record Seen(String url, String p, String bp, String href) {}

    public static Response GET(Request request) {
        String href = request.url().href();
        return Response.json(new Seen(href, request.url().pathname(), Echo.NEXT_BASE_PATH, href));
    }
}
