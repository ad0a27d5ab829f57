package app.nr;

import io.routelet.Request;
import io.routelet.Response;
import io.routelet.conformance.Configuration;

/** {@code nextUrl} writes the slash of the configuration by itself; a {@code URL} does not. */
public final class Route {
    public static Response GET(Request request) {
        String path = Configuration.TRAILING_SLASH.isCurrent() ? "/lit/" : "/lit";
        return Response.redirect(request.url().origin() + path + request.url().search());
    }

    public static Response POST(Request request) {
        return Response.redirect(request.url().origin() + "/lit");
    }
}
