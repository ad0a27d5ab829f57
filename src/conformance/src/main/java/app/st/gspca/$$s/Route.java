package app.st.gspca.$$s;

import io.routelet.Response;
import io.routelet.RouteConfig;
import io.routelet.RouteContext;
import io.routelet.conformance.Moment;
import java.util.List;
import java.util.Map;

@RouteConfig(dynamicParams = false)
public final class Route {
    public static List<Map<String, List<String>>> generateStaticParams() {
        return List.of(Map.of("s", List.of("a")), Map.of("s", List.of("a", "b")));
    }

    public static Response GET(RouteContext<?> context) {
        return Moment.answer(context);
    }
}
