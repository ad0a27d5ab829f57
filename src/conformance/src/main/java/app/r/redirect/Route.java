package app.r.redirect;

import static io.routelet.Navigation.redirect;

import io.routelet.Request;
import io.routelet.Response;
import io.routelet.conformance.Variant;

public final class Route {
    public static Response GET(Request request) {
        return go(request);
    }

    public static Response HEAD(Request request) {
        return go(request);
    }

    public static Response OPTIONS(Request request) {
        return go(request);
    }

    public static Response POST(Request request) {
        return go(request);
    }

    public static Response PUT(Request request) {
        return go(request);
    }

    public static Response DELETE(Request request) {
        return go(request);
    }

    public static Response PATCH(Request request) {
        return go(request);
    }

    private static Response go(Request request) {
        throw redirect(Variant.parameter(request, "to", "/d/1"));
    }
}
