package app;

import io.routelet.Response;
import io.routelet.conformance.Configuration;
import io.routelet.conformance.Picture;

public final class Icon {
    public static Response generate() {
        return Configuration.DEFAULT.isCurrent() ? Picture.red(32, 32) : Response.text("x", "image/png");
    }
}
