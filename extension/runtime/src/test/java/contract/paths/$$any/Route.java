package contract.paths.$$any;

import io.routelet.Response;
import io.routelet.RouteContext;
import java.nio.charset.StandardCharsets;

public final class Route {
    public static Response GET(RouteContext<?> context) {
        byte[] text = ("open " + context.segments("any")).getBytes(StandardCharsets.UTF_8);
        return Response.bytes(text, "text/plain");
    }
}
