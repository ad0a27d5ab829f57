package contract.statics.many.$$$path;

import contract.statics.Runs;
import io.routelet.Response;
import io.routelet.RouteContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

public final class Route {
    record Params(List<String> path) {}

    public static Stream<Map<String, List<String>>> generateStaticParams() {
        return Stream.of(Map.of("path", List.of("a", "b c")), Map.of());
    }

    public static Response GET(RouteContext<Params> context) {
        List<String> path = context.params().path();
        return Response.text(path + ", run " + Runs.of("many " + path));
    }
}
