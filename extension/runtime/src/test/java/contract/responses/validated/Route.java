package contract.responses.validated;

import io.routelet.Response;

public final class Route {
    public static Response GET() {
        return Response.text("v1")
                .withHeader("ETag", "\"v1\"")
                .withHeader("Vary", "Accept-Language")
                .withHeader("Cache-Control", "max-age=60")
                .withHeader("X-Own", "1");
    }

    public static Response POST() {
        return GET();
    }
}
