package contract.bodies.twice;

import io.routelet.Request;
import io.routelet.Response;

public final class Route {
    public static Response POST(Request request) {
        String text = request.text();
        try {
            return Response.text(request.text());
        } catch (IllegalStateException e) {
            return Response.text(
                    text + " " + request.bodyUsed() + " " + e.getClass().getSimpleName());
        }
    }
}
