package app;

import io.routelet.Response;
import io.routelet.conformance.Picture;

public final class AppleIcon {
    public static Response generate() {
        return Picture.red(180, 180);
    }
}
