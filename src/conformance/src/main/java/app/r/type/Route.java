package app.r.type;

import static io.routelet.Navigation.redirect;

import io.routelet.Response;

/** Whether the browser's history is extended or replaced is no business of HTTP. */
public final class Route {
    public static Response GET() {
        throw redirect("/d/1");
    }

    public static Response POST() {
        throw redirect("/d/1");
    }
}
