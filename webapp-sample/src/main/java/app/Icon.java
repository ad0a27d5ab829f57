package app;

import io.routelet.Response;
import io.routelet.metadata.ImageResponse;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;

/** A cup, drawn. */
public final class Icon {
    private static final Color LEAF = new Color(0x1f6b43);

    public static Response generate() {
        return ImageResponse.draw(192, 192, Icon::draw);
    }

    private static void draw(Graphics2D graphics) {
        graphics.setColor(LEAF);
        graphics.fillRoundRect(0, 0, 192, 192, 48, 48);
        graphics.setColor(Color.WHITE);
        graphics.fillArc(36, 20, 100, 140, 180, 180);
        graphics.setStroke(new BasicStroke(10));
        graphics.drawArc(116, 84, 44, 44, -90, 180);
    }
}
