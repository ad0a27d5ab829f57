package contract.events.silent;

import io.routelet.Event;
import io.routelet.Response;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

public final class Route {
    public static final CompletableFuture<String> ENDED = new CompletableFuture<>();

    public static Response GET() {
        return Response.events(sink -> {
            sink.send(Event.of("open"));
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                ENDED.complete("interrupted, " + (sink.isClosed() ? "closed" : "open"));
                throw e;
            }
        });
    }
}
