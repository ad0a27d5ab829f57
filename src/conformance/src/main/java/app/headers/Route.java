package app.headers;

import static io.routelet.RequestScope.headers;

import io.routelet.Response;
import java.util.LinkedHashMap;
import java.util.Map;

public final class Route {
    public static Response GET() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("ua", headers().get("x-t"));
        return Response.json(members);
    }
}
