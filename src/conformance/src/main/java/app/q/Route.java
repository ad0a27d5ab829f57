package app.q;

import io.routelet.Request;
import io.routelet.Response;
import io.routelet.SearchParams;
import io.routelet.conformance.Entries;
import java.util.LinkedHashMap;
import java.util.Map;

public final class Route {
    public static Response GET(Request request) {
        SearchParams params = request.url().searchParams();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("search", request.url().search());
        members.put("url", request.url().href());
        members.put("entries", Entries.of(params));
        members.put("a", params.get("a"));
        members.put("allA", params.getAll("a"));
        members.put("hasA", params.has("a"));
        members.put("nope", params.get("nope"));
        return Response.json(members);
    }
}
