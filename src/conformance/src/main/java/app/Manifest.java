package app;

import io.routelet.conformance.Configuration;
import java.util.List;
import java.util.Map;

public final class Manifest {
    private record Image(String src, String sizes, String type) {}

    private record Members(String name, String short_name, String start_url, String display, List<Image> icons) {}

    public static Object generate() {
        return Configuration.DEFAULT.isCurrent()
                ? new Members("N", "S", "/", "standalone", List.of(new Image("/favicon.ico", "any", "image/x-icon")))
                : Map.of("name", "N");
    }
}
