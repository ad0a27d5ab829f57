package app.ogroute;

import io.routelet.Response;
import io.routelet.conformance.Picture;
import java.awt.Color;

public final class Route {
    public static Response GET() {
        return Picture.of(Color.BLUE, 40, 40);
    }
}
