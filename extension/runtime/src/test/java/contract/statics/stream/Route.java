package contract.statics.stream;

import contract.statics.Runs;
import io.routelet.Dynamic;
import io.routelet.Response;
import io.routelet.RouteConfig;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

@RouteConfig(dynamic = Dynamic.FORCE_STATIC)
public final class Route {
    public static CompletionStage<Response> GET() {
        return CompletableFuture.supplyAsync(() -> Response.stream("text/plain", out -> {
            out.write("a".getBytes(StandardCharsets.US_ASCII));
            out.write(("b" + Runs.of("stream")).getBytes(StandardCharsets.US_ASCII));
        }));
    }
}
