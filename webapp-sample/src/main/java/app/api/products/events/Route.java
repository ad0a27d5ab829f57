package app.api.products.events;

import io.routelet.Event;
import io.routelet.EventSink;
import io.routelet.Response;
import java.util.Map;
import shop.Change;
import shop.ChangeQueue;
import shop.Changes;
import shop.Shop;

/** What happens in the shop, as server-sent events. */
public final class Route {
    private final Changes changes;

    public Route() {
        this(Shop.current().changes());
    }

    Route(Changes changes) {
        this.changes = changes;
    }

    public Response GET() {
        return Response.events(this::send);
    }

    /** First {@code ready}: whoever reads the products after it misses nothing. A client that is too slow starts anew. */
    private void send(EventSink client) throws Exception {
        try (ChangeQueue queue = new ChangeQueue(changes)) {
            client.send(Event.json(Map.of()).withEvent("ready"));
            while (!client.isClosed() && !queue.isOverrun()) {
                Change change = queue.take();
                if (change.kind() == Change.Kind.CLOSED) {
                    return;
                }
                client.send(Event.json(change).withEvent("change"));
            }
        }
    }
}
