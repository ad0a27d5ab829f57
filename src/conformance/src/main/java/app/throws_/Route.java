package app.throws_;

import io.routelet.Response;

public final class Route {
    public static Response POST() {
        throw new IllegalStateException("p");
    }
}
