package app.micro;

import io.routelet.Response;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

public final class Route {
    public static CompletionStage<Response> GET() {
        return CompletableFuture.completedFuture("micro").thenApply(value -> Response.json(Map.of("t", value)));
    }
}
