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
        return Response.redirect(location, Variant.number(request, "s", 307));
    }

    /** What {@code new URL(to, request.url)} is: {@code URI} knows neither an empty reference nor one that needs escapes. */
    private static String absolute(String to, Url url) {
        if (to.isEmpty()) {
            return url.href();
        }
        if (to.startsWith("?")) {
            return url.origin() + url.pathname() + to;
        }
        String resolved = url.toURI().resolve(escaped(to)).toASCIIString();
        return resolved.matches("\\w+://[^/?#]+") ? resolved + "/" : resolved;
    }

    private static String escaped(String reference) {
        return reference
                .replace(" ", "%20")
                .replace("\"", "%22")
                .replace("<", "%3C")
                .replace(">", "%3E");
    }
}
