package app.newdate;

import io.routelet.Response;
import java.time.Instant;
import java.util.Map;

public final class Route {
    public static Response GET() {
        return Response.json(Map.of("d", Instant.now()));
    }
}
