package app.st.gspe.$id;

import io.routelet.Dynamic;
import io.routelet.Response;
import io.routelet.RouteConfig;
import io.routelet.RouteContext;
import io.routelet.conformance.Moment;
import java.util.List;
import java.util.Map;

@RouteConfig(dynamic = Dynamic.FORCE_STATIC)
public final class Route {
    public static List<Map<String, String>> generateStaticParams() {
        return List.of();
    }

    public static Response GET(RouteContext<?> context) {
        return Moment.answer(context);
    }
}
