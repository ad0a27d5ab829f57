package app.ctx;

import io.routelet.Json;
import io.routelet.Request;
import io.routelet.Response;
import io.routelet.RouteContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells how the handler was called; plain values stand where JavaScript has promises. */
public final class Route {
    public static Response GET(Request request, RouteContext<?> context) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("n", 2);
        members.put("reqType", "NextRequest");
        members.put("ctxKeys", List.of("params"));
        members.put("isPromise", "undefined");
        members.put("val", context.params() == null ? "undefined" : Json.stringify(context.params()));
        members.put("thisType", "undefined");
        return Response.json(members);
    }
}
