package contract.methods.stage.gate;

import io.routelet.Response;
import io.routelet.RouteConfig;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;

@RouteConfig(maxDuration = 60)
public final class Route {
    public static final CompletableFuture<Response> GATE = new CompletableFuture<>();
    public static final Semaphore WAITING = new Semaphore(0);

    public static CompletionStage<Response> GET() {
        CompletionStage<Response> answer = GATE.thenApply(response -> response);
        WAITING.release();
        return answer;
    }
}
