package app.e.notfound;

import static io.routelet.Navigation.notFound;

import io.routelet.Response;

public final class Route {
    public static Response GET() {
        throw notFound();
    }

    public static Response POST() {
        throw notFound();
    }
}
