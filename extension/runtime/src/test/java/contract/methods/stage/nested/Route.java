package contract.methods.stage.nested;

import io.routelet.Response;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

public final class Route {
    @SuppressWarnings({"unchecked", "rawtypes"})
    public static CompletionStage<Response> GET() {
        return (CompletionStage) CompletableFuture.completedStage(CompletableFuture.completedStage(null));
    }
}
