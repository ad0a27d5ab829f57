package app.ctx.$id;

import io.routelet.Response;
import io.routelet.RouteContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

public final class Route {
    record Params(String id) {}

    /** Tells what the context holds; its parameters are there at once. */
    public static Response GET(RouteContext<Params> context) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("sync", context.params().id());
        members.put("keys", List.of("params"));
        members.put("p", context.params());
        return Response.json(members);
    }
}
