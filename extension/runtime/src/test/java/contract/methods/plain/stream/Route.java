package contract.methods.plain.stream;

import io.routelet.Response;
import java.nio.charset.StandardCharsets;

public final class Route {
    public static Response GET() {
        return Response.stream("text/plain", out -> out.write("streamed".getBytes(StandardCharsets.UTF_8)))
                .withHeader("X-Own", "1");
    }
}
