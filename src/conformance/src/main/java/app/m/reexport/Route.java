package app.m.reexport;

import io.routelet.Request;
import io.routelet.Response;

public final class Route {
    public static final int HELPER = 1;

    public static Response GET(Request request) {
        return handle(request);
    }

    public static Response POST(Request request) {
        return handle(request);
    }

    private static Response handle(Request request) {
        return Response.text("h:" + request.method());
    }
}
