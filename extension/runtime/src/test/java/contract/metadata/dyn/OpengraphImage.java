package contract.metadata.dyn;

import io.routelet.Request;
import io.routelet.Response;

/** Reads the request. */
public final class OpengraphImage {
    public static Response generate(Request request) {
        return Response.text("og " + request.headers().get("X-T"), "image/png");
    }
}
