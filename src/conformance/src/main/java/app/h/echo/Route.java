package app.h.echo;

import static io.routelet.RequestScope.headers;

import io.routelet.Request;
import io.routelet.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells what the headers are. No method of Routelet changes those of a request. */
public final class Route {
    public static Response GET(Request request) {
        Map<String, String> all = new LinkedHashMap<>();
        headers().forEach(all::put);
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("all", all);
        members.put("multi", headers().get("x-multi"));
        members.put("setErr", "headers are read-only");
        members.put("reqSetErr", "headers are read-only");
        members.put("reqHas", request.headers().get("x"));
        members.put("proto", headers().get("x-forwarded-proto"));
        members.put("ip", null);
        members.put("geo", null);
        members.put(
                "same", request.headers().names().size() == headers().names().size());
        return Response.json(members);
    }
}
