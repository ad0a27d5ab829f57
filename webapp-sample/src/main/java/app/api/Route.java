package app.api;

import app.Links;
import io.routelet.Response;
import io.routelet.RouteContext;
import java.util.List;

/** Where to go from here. */
public final class Route {
    private static final List<String> PLACES = List.of(
            Links.apiProducts(),
            Links.apiProductsEvents(),
            Links.apiProductsExport(),
            Links.apiProjectInfo(),
            Links.apiRandomNumber(),
            Links.apiUserAgent(),
            Links.feedXml(),
            Links.items(),
            Links.search(List.of()));

    public static Response GET(RouteContext<?> context) {
        return Response.json(PLACES.stream().map(context::path).toList());
    }
}
