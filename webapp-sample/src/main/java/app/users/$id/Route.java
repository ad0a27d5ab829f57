package app.users.$id;

import io.routelet.Response;
import io.routelet.RouteContext;
import java.util.Map;

public final class Route {
    public static Response GET(RouteContext<Params> context) {
        return Response.json(Map.of("id", context.params().id()));
    }
}
