package contract.files.old.x;

import io.routelet.Response;

public final class Route {
    public static Response GET() {
        return Response.text("route");
    }
}
