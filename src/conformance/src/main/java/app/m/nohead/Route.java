package app.m.nohead;

import io.routelet.Request;
import io.routelet.Response;
import io.routelet.RouteContext;
import io.routelet.conformance.Echo;

public final class Route {
    private static final Echo ECHO = Echo.at("m/nohead");

    public static Response GET(Request request, RouteContext<?> context) {
        return ECHO.answer("GET", request, context);
    }

    public static Response POST(Request request, RouteContext<?> context) {
        return ECHO.answer("POST", request, context);
    }

    public static Response PUT(Request request, RouteContext<?> context) {
        return ECHO.answer("PUT", request, context);
    }

    public static Response DELETE(Request request, RouteContext<?> context) {
        return ECHO.answer("DELETE", request, context);
    }

    public static Response PATCH(Request request, RouteContext<?> context) {
        return ECHO.answer("PATCH", request, context);
    }
}
