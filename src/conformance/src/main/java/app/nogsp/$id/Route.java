package app.nogsp.$id;

import io.routelet.Response;
import io.routelet.RouteContext;
import java.util.Map;

public final class Route {
    record Params(String id) {}

    public static Response GET(RouteContext<Params> context) {
        return Response.json(Map.of("id", context.params().id()));
    }
}
