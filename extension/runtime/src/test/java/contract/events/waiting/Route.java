package contract.events.waiting;

import io.routelet.Event;
import io.routelet.Response;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;

public final class Route {
    private static final Semaphore GATE = new Semaphore(0);

    public static Response GET() {
        return Response.events(sink -> {
            int last = Integer.parseInt(String.valueOf(sink.lastEventId()));
            sink.send(Event.of("first\nline").withId(Integer.toString(last + 1)));
            GATE.acquire();
            sink.send(Event.json(Map.of("a", 1)).withEvent("last").withRetry(Duration.ofSeconds(1)));
        });
    }

    public static Response POST() {
        GATE.release();
        return Response.noContent();
    }
}
