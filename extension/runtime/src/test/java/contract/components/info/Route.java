package contract.components.info;

import io.routelet.Response;
import java.util.Map;

public final class Route {
    public static Response GET() {
        return Response.json(Map.of("name", "Routelet"));
    }
}
