package contract.paths.shop.$$item;

import io.routelet.Response;
import io.routelet.RouteContext;
import java.nio.charset.StandardCharsets;

public final class Route {
    public static Response GET(RouteContext<?> context) {
        byte[] text = ("open " + context.segments("item")).getBytes(StandardCharsets.UTF_8);
        return Response.bytes(text, "text/plain");
    }
}
