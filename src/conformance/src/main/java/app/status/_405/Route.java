package app.status._405;

import io.routelet.Response;

public final class Route {
    public static Response GET() {
        return Response.text("get");
    }
}
