package io.routelet.metadata;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** A program that draws text, and asks for an SVG; started by a test in a JVM that has neither fonts nor JSVG. */
final class BareServer {
    private BareServer() {}

    public static void main(String[] arguments) throws IOException {
        byte[] png = ImageResponse.draw(200, 60, graphics -> {
                    graphics.setColor(Color.WHITE);
                    graphics.fillRect(0, 0, 200, 60);
                    graphics.setColor(Color.BLACK);
                    graphics.setFont(ImageResponse.boldFont(40));
                    graphics.drawString("Größe", 5, 45);
                    graphics.setFont(new java.awt.Font("SansSerif", java.awt.Font.PLAIN, 10));
                    graphics.drawString("logical", 150, 15);
                })
                .bodyBytes();
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        int dark = 0;
        for (int x = 0; x < 200; x++) {
            for (int y = 0; y < 60; y++) {
                dark += (image.getRGB(x, y) & 0xff) < 128 ? 1 : 0;
            }
        }
        System.out.println("dark " + (dark > 1000));
        System.out.println("told " + (System.getProperty("sun.awt.fontconfig") != null));
        try {
            ImageResponse.svg("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>");
            System.out.println("JSVG is there");
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
    }
}
