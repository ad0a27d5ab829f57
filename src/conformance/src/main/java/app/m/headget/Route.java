package app.m.headget;

import io.routelet.Request;
import io.routelet.Response;
import io.routelet.RouteContext;
import io.routelet.conformance.Echo;

public final class Route {
    private static final Echo ECHO = Echo.at("m/headget");

    public static Response HEAD(Request request, RouteContext<?> context) {
        return ECHO.answer("HEAD", request, context);
    }

    public static Response GET(Request request, RouteContext<?> context) {
        return ECHO.answer("GET", request, context);
    }
}
