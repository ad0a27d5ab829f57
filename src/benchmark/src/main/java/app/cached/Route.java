package app.cached;

import io.routelet.Dynamic;
import io.routelet.Response;
import io.routelet.RouteConfig;
import io.routelet.benchmark.http.CachedAnswer;

/** {@code GET /cached}: 10 KB of JSON that is rendered once. */
@RouteConfig(dynamic = Dynamic.FORCE_STATIC)
public final class Route {
    private Route() {}

    /** Answers. */
    public static Response GET() {
        return Response.text(CachedAnswer.BODY, CachedAnswer.TYPE)
                .withHeader("Cache-Control", CachedAnswer.CACHE_CONTROL)
                .withHeader("ETag", CachedAnswer.ETAG);
    }
}
