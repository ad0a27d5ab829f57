package app.dynog;

import static io.routelet.RequestScope.headers;

import io.routelet.Response;

public final class OpengraphImage {
    public static Response generate() {
        return Response.text("og " + headers().get("x-t"), "image/png");
    }
}
