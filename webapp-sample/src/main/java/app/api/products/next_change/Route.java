package app.api.products.next_change;

import io.routelet.Response;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import shop.Changes;
import shop.Shop;

/** The next change, for clients without server-sent events: the answer comes when it happens, and no thread waits. */
public final class Route {
    private final Changes changes;

    public Route() {
        this(Shop.current().changes());
    }

    Route(Changes changes) {
        this.changes = changes;
    }

    /** After the time limit for asynchronous answers the client gets 503, and asks again. */
    public CompletionStage<Response> GET() {
        CompletableFuture<Response> answer = new CompletableFuture<>();
        Changes.Listening listening = changes.listen(change -> answer.complete(Response.json(change)));
        CompletionStage<Response> unused = answer.whenComplete((response, failure) -> listening.close());
        return answer;
    }
}
