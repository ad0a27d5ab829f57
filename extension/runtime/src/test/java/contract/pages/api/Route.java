package contract.pages.api;

import io.routelet.Response;

public final class Route {
    public static Response GET() {
        return Response.text("api");
    }
}
