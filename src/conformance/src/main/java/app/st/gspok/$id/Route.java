package app.st.gspok.$id;

import io.routelet.Response;
import io.routelet.RouteContext;
import io.routelet.conformance.Moment;
import java.util.List;
import java.util.Map;

/** The observed one also names x/y, which is no segment here: {@code RefusedTest}. */
public final class Route {
    public static List<Map<String, String>> generateStaticParams() {
        return List.of(Map.of("id", "1"), Map.of("id", "2"), Map.of("id", "a b"));
    }

    public static Response GET(RouteContext<?> context) {
        return Moment.answer(context);
    }
}
