package app.m.default_;

import io.routelet.Response;

public final class Route {
    public static Response PUT() {
        return Response.text("put");
    }

    public static String helper() {
        return "def";
    }
}
