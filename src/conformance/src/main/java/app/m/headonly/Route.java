package app.m.headonly;

import io.routelet.Request;
import io.routelet.Response;
import io.routelet.RouteContext;
import io.routelet.conformance.Echo;

public final class Route {
    private static final Echo ECHO = Echo.at("m/headonly");

    public static Response HEAD(Request request, RouteContext<?> context) {
        return ECHO.answer("HEAD", request, context);
    }
}
