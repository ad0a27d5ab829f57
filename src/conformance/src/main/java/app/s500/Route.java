package app.s500;

import io.routelet.Response;

public final class Route {
    public static Response GET() {
        return Response.text("x").withStatus(500);
    }
}
