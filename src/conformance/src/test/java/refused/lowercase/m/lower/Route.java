package refused.lowercase.m.lower;

import io.routelet.Response;

public final class Route {
    public static Response get() {
        return Response.text("lower");
    }

    public static Response POST() {
        return Response.text("post");
    }
}
