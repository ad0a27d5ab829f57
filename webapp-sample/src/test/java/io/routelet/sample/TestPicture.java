package io.routelet.sample;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** A cup from above. */
final class TestPicture {
    private TestPicture() {}

    /** The picture as PNG, followed by some more bytes, which no reader minds. */
    static byte[] png(int more) throws IOException {
        BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillOval(4, 4, 56, 56);
        graphics.setColor(new Color(0x9c5a1a));
        graphics.fillOval(10, 10, 44, 44);
        graphics.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return Arrays.copyOf(png.toByteArray(), png.size() + more);
    }
}
