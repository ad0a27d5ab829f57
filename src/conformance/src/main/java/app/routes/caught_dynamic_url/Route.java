package app.routes.caught_dynamic_url;

import io.routelet.Request;
import io.routelet.Response;
import java.util.Map;

/** Looks at the request within a catch of everything, which hides nothing from Routelet. */
public final class Route {
    public static Response GET(Request request) {
        try {
            return Response.json(
                    Map.of("url", request.url().href(), "search", request.url().search()));
        } catch (RuntimeException e) {
            return Response.json(Map.of("error", "" + e.getMessage()));
        }
    }
}
