package app.getpost;

import io.routelet.Response;
import java.util.Map;

public final class Route {
    public static Response GET() {
        return Response.json(Map.of("a", 1));
    }

    public static Response POST() {
        return Response.json(Map.of("p", System.currentTimeMillis()));
    }
}
