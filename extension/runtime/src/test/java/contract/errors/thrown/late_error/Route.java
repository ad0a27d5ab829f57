package contract.errors.thrown.late_error;

import io.routelet.Response;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

public final class Route {
    public static CompletionStage<Response> GET() {
        return CompletableFuture.supplyAsync(() -> {
            throw new OutOfMemoryError("secret");
        });
    }
}
