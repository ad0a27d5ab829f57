package contract.metadata.stampede.$id;

import io.routelet.Response;
import io.routelet.metadata.ImageResponse;
import java.util.concurrent.atomic.AtomicInteger;

/** Its width tells how often it was drawn. */
public final class OpengraphImage {
    private static final AtomicInteger RUNS = new AtomicInteger();

    public static Response generate() {
        return ImageResponse.draw(1200 + RUNS.incrementAndGet(), 630, graphics -> {
            graphics.setFont(ImageResponse.boldFont(100));
            graphics.drawString("Routelet", 100, 300);
        });
    }
}
