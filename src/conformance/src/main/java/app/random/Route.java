package app.random;

import io.routelet.Response;
import java.util.Map;

public final class Route {
    public static Response GET() {
        return Response.json(Map.of("r", Math.random()));
    }
}
