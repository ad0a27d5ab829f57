package refused.query.methods.query;

import io.routelet.Response;

public final class Route {
    public static Response QUERY() {
        return Response.text("query");
    }
}
