package contract.methods.stage.never;

import io.routelet.Response;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

public final class Route {
    public static final CompletableFuture<Response> FUTURE = new CompletableFuture<>();

    public static CompletionStage<Response> GET() {
        return FUTURE;
    }
}
