package app.ogroute;

import io.routelet.Response;
import io.routelet.conformance.Picture;
import java.awt.Color;

/** Has the header that the image of Next.js sets by itself. */
public final class Route {
    public static Response GET() {
        return Picture.of(Color.BLUE, 40, 40).withHeader("Cache-Control", "public, max-age=0, must-revalidate");
    }
}
