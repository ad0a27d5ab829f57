package contract.errors.blocking.$kind;

import contract.errors.Broken;
import io.routelet.Response;
import io.routelet.RouteContext;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

public final class Route {
    record Params(String kind) {}

    public static CompletionStage<Response> GET(RouteContext<Params> context) {
        String kind = context.params().kind();
        return kind.equals("never")
                ? new CompletableFuture<>()
                : CompletableFuture.supplyAsync(
                        () -> kind.equals("ok") ? Response.text("begun") : Broken.after(3, kind));
    }
}
