package contract.responses.filtered;

import io.routelet.Response;

public final class Route {
    public static Response GET() {
        return Response.text("x").withHeader("Vary", "Accept-Language");
    }
}
