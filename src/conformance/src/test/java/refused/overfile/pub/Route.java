package refused.overfile.pub;

import io.routelet.Response;

public final class Route {
    public static Response GET() {
        return Response.text("from route");
    }
}
