package app.text;

import io.routelet.Response;

/** {@code GET /text}: text that is always the same. */
public final class Route {
    private Route() {}

    /** Answers. */
    public static Response GET() {
        return Response.text("Hello, world!");
    }
}
