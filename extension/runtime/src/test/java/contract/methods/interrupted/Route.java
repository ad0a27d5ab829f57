package contract.methods.interrupted;

import io.routelet.Response;
import io.routelet.RouteConfig;

/** Leaves the interrupt of its thread as it is. */
@RouteConfig(maxDuration = 1)
public final class Route {
    public static Response POST() {
        Thread.currentThread().interrupt();
        return Response.text("answered");
    }

    public static Response PUT() {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted");
    }

    public static Response DELETE() {
        Thread.currentThread().interrupt();
        return Response.stream("text/plain", out -> out.write('s'));
    }

    public static Response PATCH() {
        while (!Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
        return Response.text("too late");
    }
}
