package app.st.bin;

import io.routelet.Dynamic;
import io.routelet.Response;
import io.routelet.RouteConfig;

@RouteConfig(dynamic = Dynamic.FORCE_STATIC)
public final class Route {
    public static Response GET() {
        return Response.bytes(new byte[] {0, (byte) 255, (byte) 128, 10}, "application/octet-stream");
    }
}
