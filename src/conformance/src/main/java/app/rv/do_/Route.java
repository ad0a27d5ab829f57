package app.rv.do_;

import io.routelet.Request;
import io.routelet.Response;
import io.routelet.SearchParams;
import io.routelet.conformance.Revalidation;
import java.util.Map;

public final class Route {
    public static Response GET(Request request) {
        return revalidate(request.url().searchParams());
    }

    public static Response POST(Request request) {
        return revalidate(request.url().searchParams());
    }

    private static Response revalidate(SearchParams asked) {
        try {
            Revalidation.path(asked.get("path"), asked.get("type"));
            Revalidation.tag(asked.get("tag"), asked.get("profile"));
            Revalidation.refuse(asked, "update", "updateTag");
            Revalidation.refuse(asked, "refresh", "refresh");
        } catch (IllegalArgumentException | UnsupportedOperationException e) {
            return Response.json(Map.of("error", "Error: " + e.getMessage())).withStatus(500);
        }
        return Response.json(Map.of("ok", true));
    }
}
