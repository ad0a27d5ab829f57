package app.cadeep.$$s;

import io.routelet.Request;
import io.routelet.Response;
import io.routelet.RouteContext;
import io.routelet.conformance.Echo;

public final class Route {
    private static final Echo ECHO = Echo.at("cadeep/[...s]");

    public static Response GET(Request request, RouteContext<?> context) {
        return ECHO.answer("GET", request, context);
    }

    public static Response POST(Request request, RouteContext<?> context) {
        return ECHO.answer("POST", request, context);
    }
}
