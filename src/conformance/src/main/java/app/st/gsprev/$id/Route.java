package app.st.gsprev.$id;

import io.routelet.Response;
import io.routelet.RouteConfig;
import io.routelet.RouteContext;
import io.routelet.conformance.Moment;
import java.util.List;
import java.util.Map;

@RouteConfig(revalidate = 2)
public final class Route {
    public static List<Map<String, String>> generateStaticParams() {
        return List.of(Map.of("id", "1"));
    }

    public static Response GET(RouteContext<?> context) {
        return Moment.answer(context);
    }
}
