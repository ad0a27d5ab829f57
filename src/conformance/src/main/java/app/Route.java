package app;

import io.routelet.Request;
import io.routelet.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers with what proxies say of themselves. */
public final class Route {
    public static Response GET(Request request) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (String name : List.of("x-forwarded-host", "x-forwarded-port", "x-forwarded-proto")) {
            members.put(name, request.headers().get(name));
        }
        return Response.json(members);
    }
}
