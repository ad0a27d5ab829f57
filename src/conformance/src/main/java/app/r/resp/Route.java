package app.r.resp;

import io.routelet.Request;
import io.routelet.Response;
import io.routelet.conformance.Variant;

public final class Route {
    public static Response GET(Request request) {
        int status = Integer.parseInt(Variant.parameter(request, "s", "302"));
        return Response.redirect(request.url().origin() + "/d/1", status);
    }
}
