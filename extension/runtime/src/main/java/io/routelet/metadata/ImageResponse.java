package io.routelet.metadata;

import io.routelet.Response;
import java.awt.Font;
import java.util.Map;

/**
 * Images that are made by code: drawn with Java2D, or written as SVG. No screen is needed, and no fonts on the server: one
 * is part of Routelet, DejaVu Sans with the letters of Latin, Greek and Cyrillic. The image is made at once, in the
 * handler. Safe for use by any thread.
 *
 * <p>{@code svg} needs JSVG in {@code WEB-INF/lib}, which is not there by itself.
 */
public final class ImageResponse {
    private ImageResponse() {}

    /**
     * A PNG that is drawn.
     *
     * @param width pixels, 1 to 8192
     * @param height pixels, 1 to 8192
     * @throws E what the drawing throws
     */
    public static <E extends Exception> Response draw(int width, int height, Drawing<E> drawing) throws E {
        return draw(ImageFormat.PNG, width, height, drawing);
    }

    /**
     * An image that is drawn.
     *
     * @param width pixels, 1 to 8192
     * @param height pixels, 1 to 8192
     * @throws E what the drawing throws
     */
    public static <E extends Exception> Response draw(ImageFormat format, int width, int height, Drawing<E> drawing)
            throws E {
        Canvas canvas = new Canvas(format, width, height);
        canvas.draw(drawing);
        return canvas.response();
    }

    /**
     * A PNG of an SVG, in the size that it says.
     *
     * @throws IllegalArgumentException if the text is no SVG, or says no size from 1 to 8192
     * @throws IllegalStateException if JSVG is missing; the message says how to add it
     */
    public static Response svg(String svg) {
        return svg(svg, Map.of());
    }

    /**
     * A PNG of an SVG with values put in: <code>{{name}}</code> stands for the value of that name, escaped, so that any
     * text may be one.
     *
     * @throws IllegalArgumentException as above, or if a value is missing
     */
    public static Response svg(String template, Map<String, ?> values) {
        return Svg.of(SvgTemplate.fill(template, values)).paint(ImageFormat.PNG);
    }

    /**
     * An image of an SVG with values put in, fitted into a size.
     *
     * @param width pixels, 1 to 8192
     * @param height pixels, 1 to 8192
     */
    public static Response svg(ImageFormat format, int width, int height, String template, Map<String, ?> values) {
        return Svg.of(SvgTemplate.fill(template, values)).paint(format, width, height);
    }

    /**
     * The font that is part of Routelet.
     *
     * @param size pixels
     */
    public static Font font(float size) {
        return Fonts.REGULAR.deriveFont(size);
    }

    /** The same in bold. */
    public static Font boldFont(float size) {
        return Fonts.BOLD.deriveFont(size);
    }
}
