package contract.bodies.raw;

import io.routelet.Request;
import io.routelet.Response;
import java.io.IOException;
import java.io.OutputStream;

public final class Route {
    public static Response GET(Request request) throws IOException {
        return POST(request);
    }

    public static Response POST(Request request) throws IOException {
        return Response.text(Long.toString(request.body().transferTo(OutputStream.nullOutputStream())));
    }
}
