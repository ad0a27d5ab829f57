package app.st.gsp.$id;

import io.routelet.Response;
import io.routelet.RouteContext;
import io.routelet.conformance.Echo;
import io.routelet.conformance.Moment;
import java.util.List;
import java.util.Map;

public final class Route {
    public static List<Map<String, String>> generateStaticParams() {
        return List.of(Map.of("id", "1"), Map.of("id", "2"), Map.of("id", "a b"));
    }

    public static Response GET(RouteContext<?> context) {
        return Moment.answer(context);
    }

    public static Response POST(RouteContext<?> context) {
        return Response.json(Map.of("post", Echo.params(context)));
    }
}
