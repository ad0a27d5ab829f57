package app.rv;

import io.routelet.Request;
import io.routelet.Response;
import io.routelet.SearchParams;
import io.routelet.cache.Cache;
import io.routelet.conformance.Configuration;
import io.routelet.conformance.Revalidation;
import java.util.Map;
import java.util.Objects;

public final class Route {
    public static Response POST(Request request) {
        SearchParams asked = request.url().searchParams();
        if (Configuration.CACHE_COMPONENTS.isCurrent()) {
            return caught(asked);
        }
        Cache.revalidatePath(Objects.requireNonNull(asked.get("path"), "path"));
        return Response.text("ok");
    }

    private static Response caught(SearchParams asked) {
        try {
            Revalidation.path(asked.get("path"), null);
            Revalidation.tag(asked.get("tag"), asked.get("p"));
            Revalidation.refuse(asked, "u", "updateTag");
        } catch (IllegalArgumentException | UnsupportedOperationException e) {
            return Response.json(Map.of("e", String.valueOf(e.getMessage()))).withStatus(500);
        }
        return Response.text("ok");
    }
}
