package app.url;

import io.routelet.Request;
import io.routelet.Response;
import java.util.Map;

public final class Route {
    public static Response GET(Request request) {
        return Response.json(Map.of("u", request.url().href()));
    }
}
