package app.throwsget;

import static io.routelet.RequestScope.connection;

import io.routelet.Response;

public final class Route {
    public static Response GET() {
        connection();
        throw new IllegalStateException("g");
    }
}
