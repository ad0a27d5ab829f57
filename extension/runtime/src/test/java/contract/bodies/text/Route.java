package contract.bodies.text;

import io.routelet.Request;
import io.routelet.Response;

public final class Route {
    public static Response POST(Request request) {
        return Response.text(request.text());
    }
}
