package contract.bodies.bytes;

import io.routelet.Request;
import io.routelet.Response;

public final class Route {
    public static Response POST(Request request) {
        return Response.bytes(request.bytes(), "application/octet-stream");
    }
}
