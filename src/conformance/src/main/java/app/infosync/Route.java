package app.infosync;

import io.routelet.Response;

public final class Route {
    public static Response GET() {
        return Response.text("sync")
                .withStatus(203)
                .withHeader("x-a", "b")
                .withHeader("cache-control", "public, max-age=9");
    }
}
