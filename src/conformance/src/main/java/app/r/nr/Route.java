package app.r.nr;

import io.routelet.Request;
import io.routelet.Response;
import io.routelet.Url;
import io.routelet.conformance.Variant;

public final class Route {
    public static Response GET(Request request) {
        return go(request);
    }

    public static Response POST(Request request) {
        return go(request);
    }

    public static Response DELETE(Request request) {
        return go(request);
    }

    private static Response go(Request request) {
        String to = Variant.parameter(request, "to", "/d/1");
        boolean relative = !Variant.parameter(request, "rel", "").isEmpty();
        String location = relative ? to : absolute(to, request.url());
        return Response.redirect(location, Integer.parseInt(Variant.parameter(request, "s", "307")));
    }

    /** What {@code new URL(to, request.url)} is; URI takes the last segment off in front of a query. */
    private static String absolute(String to, Url url) {
        return to.startsWith("?")
                ? url.origin() + url.pathname() + to
                : url.toURI().resolve(to).toString();
    }
}
