package contract.files;

import io.routelet.Response;

public final class Route {
    public static Response GET() {
        return Response.text("root");
    }
}
