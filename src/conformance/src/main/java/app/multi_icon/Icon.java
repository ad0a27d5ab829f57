package app.multi_icon;

import io.routelet.Response;
import io.routelet.metadata.ImageMetadata;
import java.util.List;

public final class Icon {
    public static List<ImageMetadata> generateImageMetadata() {
        return List.of(
                new ImageMetadata("small", 48, 48, "image/png", ""),
                new ImageMetadata("medium", 72, 72, "text/x-fake", ""));
    }

    public static Response generate(String id) {
        return Response.text("icon:" + id, "text/plain");
    }
}
