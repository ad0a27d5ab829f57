package app.texticon;

import io.routelet.Response;

public final class Icon {
    public static Response generate() {
        return Response.text("hello-icon");
    }
}
