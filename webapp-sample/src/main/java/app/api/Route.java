package app.api;

import io.routelet.Response;
import io.routelet.RouteContext;
import java.util.List;

/** Where to go from here. */
public final class Route {
    private static final List<String> PLACES = List.of(
            "/api/products",
            "/api/products/events",
            "/api/products/export",
            "/api/project-info",
            "/api/random-number",
            "/api/user-agent",
            "/feed.xml",
            "/items",
            "/search");

    public static Response GET(RouteContext<?> context) {
        return Response.json(PLACES.stream().map(context::path).toList());
    }
}
