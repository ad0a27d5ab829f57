package app.api.app.node;

import io.routelet.Response;

public final class Route {
    public static Response GET() {
        return Response.text("node")
                .withAddedHeader("Set-Cookie", "handler1=value1")
                .withAddedHeader("Set-Cookie", "handler2=value2");
    }
}
