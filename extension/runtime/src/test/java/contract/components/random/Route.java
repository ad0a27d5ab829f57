package contract.components.random;

import io.routelet.Response;
import java.util.Map;

public final class Route {
    public static Response GET() {
        return Response.json(Map.of("n", Math.random()));
    }
}
