package app.m.get;

import io.routelet.Request;
import io.routelet.Response;
import io.routelet.RouteContext;
import io.routelet.conformance.Echo;

public final class Route {
    private static final Echo ECHO = Echo.at("m/get");

    public static Response GET(Request request, RouteContext<?> context) {
        return ECHO.answer("GET", request, context);
    }
}
