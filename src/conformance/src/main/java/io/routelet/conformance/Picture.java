package io.routelet.conformance;

import io.routelet.Response;
import io.routelet.metadata.ImageResponse;
import java.awt.Color;

/** Images of one colour. */
public final class Picture {
    private Picture() {}

    /** A red PNG. */
    public static Response red(int width, int height) {
        return of(Color.RED, width, height);
    }

    /** A PNG of a colour. */
    public static Response of(Color color, int width, int height) {
        return ImageResponse.draw(width, height, graphics -> {
            graphics.setColor(color);
            graphics.fillRect(0, 0, width, height);
        });
    }
}
