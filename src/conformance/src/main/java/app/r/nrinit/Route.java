package app.r.nrinit;

import io.routelet.Request;
import io.routelet.Response;

public final class Route {
    public static Response GET(Request request) {
        return Response.redirect(request.url().origin() + "/d/1?x=1#frag", 303).withHeader("x-r", "1");
    }
}
