package contract.statics.large;

import io.routelet.Dynamic;
import io.routelet.Request;
import io.routelet.Response;
import io.routelet.RouteConfig;
import java.nio.charset.StandardCharsets;

@RouteConfig(dynamic = Dynamic.FORCE_STATIC)
public final class Route {
    public static Response GET(Request request) {
        String chunk = (request.headers().has("X-T") ? "T" : "x").repeat(10_000);
        return Response.stream("text/plain", out -> {
            for (int i = 0; i < 500; i++) {
                out.write(chunk.getBytes(StandardCharsets.US_ASCII));
            }
        });
    }
}
