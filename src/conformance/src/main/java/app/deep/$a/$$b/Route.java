package app.deep.$a.$$b;

import io.routelet.Request;
import io.routelet.Response;
import io.routelet.RouteContext;
import io.routelet.conformance.Echo;

public final class Route {
    public static Response GET(Request request, RouteContext<?> context) {
        return Echo.answer(request, context);
    }
}
