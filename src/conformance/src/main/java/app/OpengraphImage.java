package app;

import io.routelet.Response;
import io.routelet.conformance.Picture;

public final class OpengraphImage {
    public static Response generate() {
        return Picture.red(120, 63);
    }
}
