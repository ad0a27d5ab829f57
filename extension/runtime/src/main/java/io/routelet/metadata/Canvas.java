package io.routelet.metadata;

import io.routelet.Response;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** An image that is being made. */
final class Canvas {
    private static final int LONGEST = 8192;
    private static final int MOST_PIXELS = 16 * 1024 * 1024;
    private static final float TEXT = 16;
    private static final Map<?, ?> SMOOTH = Map.of(
            RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON,
            RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON,
            RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON,
            RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE,
            RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);

    static {
        Outside.scanImageFormats();
        boolean used = Outside.of(Canvas::use);
        assert used;
    }

    private final ImageFormat format;
    private final BufferedImage image;

    /** @throws IllegalArgumentException for a size that no image may have */
    Canvas(ImageFormat format, int width, int height) {
        boolean sized = width > 0 && height > 0 && width <= LONGEST && height <= LONGEST;
        if (!sized || (long) width * height > MOST_PIXELS) {
            throw new IllegalArgumentException("An image is 1 to " + LONGEST + " pixels wide and high and has "
                    + MOST_PIXELS + " of them at most, not " + width + " x " + height);
        }
        this.format = format;
        this.image = new BufferedImage(width, height, format.type());
    }

    /** All that an application will use, once before it does. */
    private static boolean use() {
        for (ImageFormat format : ImageFormat.values()) {
            Canvas canvas = new Canvas(format, 2, 2);
            canvas.draw(graphics -> graphics.drawString("x", 0, 2));
            canvas.encoded();
        }
        return true;
    }

    <E extends Exception> void draw(Drawing<E> drawing) throws E {
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.addRenderingHints(SMOOTH);
            graphics.setFont(Fonts.REGULAR.deriveFont(TEXT));
            if (format == ImageFormat.JPEG) {
                graphics.setColor(Color.WHITE);
                graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
            }
            graphics.setColor(Color.BLACK);
            drawing.draw(graphics);
        } finally {
            graphics.dispose();
        }
    }

    Response response() {
        return Response.bytes(Outside.of(this::encoded), format.contentType());
    }

    private byte[] encoded() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer =
                ImageIO.getImageWritersByFormatName(format.formatName()).next();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(image);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
