package app.m.optionsonly;

import io.routelet.Request;
import io.routelet.Response;
import io.routelet.RouteContext;
import io.routelet.conformance.Echo;

public final class Route {
    private static final Echo ECHO = Echo.at("m/optionsonly");

    public static Response OPTIONS(Request request, RouteContext<?> context) {
        return ECHO.answer("OPTIONS", request, context);
    }
}
