package app;

import io.routelet.RouteContext;
import java.util.List;
import java.util.Map;

/** What the shop is called on a home screen. */
public final class Manifest {
    public static Map<String, Object> generate(RouteContext<?> context) {
        return Map.of(
                "name",
                "Tea shop",
                "short_name",
                "Tea",
                "start_url",
                context.path("/"),
                "display",
                "standalone",
                "theme_color",
                "#1f6b43",
                "icons",
                List.of(Map.of("src", context.path("/icon"), "sizes", "192x192", "type", "image/png")));
    }
}
