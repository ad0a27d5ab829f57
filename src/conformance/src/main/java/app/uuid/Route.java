package app.uuid;

import io.routelet.Response;
import java.util.Map;
import java.util.UUID;

public final class Route {
    public static Response GET() {
        return Response.json(Map.of("d", UUID.randomUUID()));
    }
}
