package app.m.arrow;

import io.routelet.Response;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

public final class Route {
    public static CompletionStage<Response> GET() {
        return CompletableFuture.completedStage(Response.text("arrow"));
    }

    public static Response POST() {
        return Response.text("sync");
    }
}
