package app.st.gspreq.$id;

import io.routelet.Request;
import io.routelet.Response;
import io.routelet.RouteContext;
import io.routelet.conformance.Echo;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

public final class Route {
    record Seen(long now, Object params, @Nullable String h) {}

    public static List<Map<String, String>> generateStaticParams() {
        return List.of(Map.of("id", "1"));
    }

    public static Response GET(Request request, RouteContext<?> context) {
        String header = request.headers().get("x-t");
        return Response.json(new Seen(System.currentTimeMillis(), Echo.params(context), header));
    }
}
