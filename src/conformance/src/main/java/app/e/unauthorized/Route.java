package app.e.unauthorized;

import static io.routelet.Navigation.unauthorized;

import io.routelet.Response;

public final class Route {
    public static Response GET() {
        throw unauthorized();
    }

    public static Response POST() {
        throw unauthorized();
    }
}
