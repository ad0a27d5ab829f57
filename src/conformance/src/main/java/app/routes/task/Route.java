package app.routes.task;

import io.routelet.Response;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

public final class Route {
    public static CompletionStage<Response> GET() {
        return CompletableFuture.supplyAsync(() -> Response.json(Map.of("t", "task")));
    }
}
