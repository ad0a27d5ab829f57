package app.advanced.body.streaming;

import io.routelet.Request;
import io.routelet.Response;

public final class Route {
    public static Response POST(Request request) {
        return Response.stream("application/octet-stream", request.body());
    }
}
