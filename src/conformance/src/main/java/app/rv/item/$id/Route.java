package app.rv.item.$id;

import io.routelet.Dynamic;
import io.routelet.Response;
import io.routelet.RouteConfig;
import io.routelet.RouteContext;
import io.routelet.conformance.Echo;
import java.util.List;
import java.util.Map;

@RouteConfig(dynamic = Dynamic.FORCE_STATIC)
public final class Route {
    record Seen(long now, Object p) {}

    public static List<Map<String, String>> generateStaticParams() {
        return List.of(Map.of("id", "1"), Map.of("id", "2"));
    }

    public static Response GET(RouteContext<?> context) {
        return Response.json(new Seen(System.currentTimeMillis(), Echo.params(context)));
    }
}
