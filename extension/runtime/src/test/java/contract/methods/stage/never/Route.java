package contract.methods.stage.never;

import io.routelet.Request;
import io.routelet.Response;
import java.lang.ref.WeakReference;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

public final class Route {
    public static final CompletableFuture<Response> FUTURE = new CompletableFuture<>();
    public static volatile WeakReference<Request> REQUEST = new WeakReference<>(null);

    public static CompletionStage<Response> GET(Request request) {
        REQUEST = new WeakReference<>(request);
        return FUTURE;
    }
}
