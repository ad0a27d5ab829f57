package app.r.resp;

import io.routelet.Request;
import io.routelet.Response;
import io.routelet.conformance.Variant;

public final class Route {
    public static Response GET(Request request) {
        return Response.redirect(request.url().origin() + "/d/1", Variant.number(request, "s", 302));
    }
}
