package contract.methods.stage.late;

import io.routelet.Response;
import io.routelet.RouteConfig;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

@RouteConfig(maxDuration = 1)
public final class Route {
    /** The handler itself takes all the time there is; its stage would be in time if it had as much once more. */
    public static CompletionStage<Response> GET() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            return CompletableFuture.supplyAsync(
                    () -> Response.text("twice"), CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS));
        }
        return CompletableFuture.completedFuture(Response.text("never"));
    }
}
