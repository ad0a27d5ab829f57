package contract.methods;

import io.routelet.Request;
import io.routelet.Response;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A stage that is done at once where the query says so, else later on another thread. */
public final class Soon {
    private Soon() {}

    public static CompletionStage<Response> of(Request request, Callable<Response> work) {
        CompletableFuture<Response> future = new CompletableFuture<>();
        Runnable completion = () -> {
            try {
                future.complete(work.call());
            } catch (Exception e) {
                future.completeExceptionally(e);
            }
        };
        if (request.url().searchParams().has("now")) {
            completion.run();
        } else {
            new Thread(completion).start();
        }
        return future;
    }
}
