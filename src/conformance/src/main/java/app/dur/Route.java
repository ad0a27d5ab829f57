package app.dur;

import io.routelet.Response;
import io.routelet.RouteConfig;
import io.routelet.conformance.Pause;

@RouteConfig(maxDuration = 1)
public final class Route {
    public static Response GET() throws InterruptedException {
        Pause.of(1_500);
        return Response.text("slept");
    }
}
