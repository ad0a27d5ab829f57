package app.pathname;

import io.routelet.Request;
import io.routelet.Response;
import java.util.LinkedHashMap;
import java.util.Map;

public final class Route {
    public static Response GET(Request request) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("u", request.url().pathname());
        members.put("m", request.method());
        return Response.json(members);
    }
}
