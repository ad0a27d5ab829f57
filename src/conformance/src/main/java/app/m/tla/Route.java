package app.m.tla;

import io.routelet.Response;
import java.util.concurrent.CompletableFuture;

public final class Route {
    private static final String VALUE = CompletableFuture.completedFuture("tla").join();

    public static Response GET() {
        return Response.text(VALUE);
    }
}
