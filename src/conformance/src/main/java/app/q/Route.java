package app.q;

import io.routelet.Request;
import io.routelet.Response;
import io.routelet.SearchParams;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

public final class Route {
    public static Response GET(Request request) {
        SearchParams params = request.url().searchParams();
        List<List<String>> entries = new ArrayList<>();
        params.forEach((name, value) -> entries.add(List.of(name, value)));
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("search", request.url().search());
        members.put("url", request.url().href());
        members.put("entries", entries);
        members.put("a", params.get("a"));
        members.put("allA", params.getAll("a"));
        members.put("hasA", params.has("a"));
        members.put("nope", params.get("nope"));
        return Response.json(members);
    }
}
