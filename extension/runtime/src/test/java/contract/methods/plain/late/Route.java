package contract.methods.plain.late;

import io.routelet.Response;
import java.util.concurrent.CompletableFuture;

public final class Route {
    public static CompletableFuture<Response> GET() {
        return CompletableFuture.supplyAsync(() -> Response.text("late").withHeader("X-Own", "1"));
    }
}
