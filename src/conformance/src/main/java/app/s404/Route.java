package app.s404;

import io.routelet.Response;

public final class Route {
    public static Response GET() {
        return Response.text("x").withStatus(404);
    }
}
