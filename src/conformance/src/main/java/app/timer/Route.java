package app.timer;

import io.routelet.Response;
import io.routelet.conformance.Pause;
import java.util.Map;

public final class Route {
    public static Response GET() throws InterruptedException {
        Pause.of(5);
        return Response.json(Map.of("t", 1));
    }
}
