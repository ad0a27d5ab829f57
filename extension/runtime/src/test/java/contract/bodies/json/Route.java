package contract.bodies.json;

import io.routelet.Request;
import io.routelet.Response;

public final class Route {
    public static Response POST(Request request) {
        return Response.json(request.json());
    }
}
