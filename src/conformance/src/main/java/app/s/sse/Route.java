package app.s.sse;

import io.routelet.Event;
import io.routelet.Response;
import io.routelet.conformance.Pause;

public final class Route {
    public static Response GET() {
        return Response.events(sink -> {
            for (int i = 0; i < 3; i++) {
                sink.send(Event.of(Integer.toString(i)));
                Pause.of(100);
            }
        });
    }
}
