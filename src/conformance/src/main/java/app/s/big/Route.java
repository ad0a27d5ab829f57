package app.s.big;

import io.routelet.Response;

public final class Route {
    public static Response GET() {
        return Response.text("x".repeat(20000), "text/plain");
    }
}
