package app.e.forbidden;

import static io.routelet.Navigation.forbidden;

import io.routelet.Response;

public final class Route {
    public static Response GET() {
        throw forbidden();
    }

    public static Response POST() {
        throw forbidden();
    }
}
