package contract.bodies.path.$$rest;

import io.routelet.Request;
import io.routelet.Response;

public final class Route {
    public static Response GET(Request request) {
        return Response.text(
                Integer.toString(request.url().searchParams().names().size()));
    }
}
