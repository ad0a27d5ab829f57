package app.ca.$$slug;

import io.routelet.Request;
import io.routelet.Response;
import io.routelet.RouteContext;
import io.routelet.conformance.Echo;

public final class Route {
    private static final Echo ECHO = Echo.at("ca/[...slug]");

    public static Response GET(Request request, RouteContext<?> context) {
        return ECHO.answer("GET", request, context);
    }

    public static Response POST(Request request, RouteContext<?> context) {
        return ECHO.answer("POST", request, context);
    }
}
