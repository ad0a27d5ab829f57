package contract.metadata.wide.$slug;

import io.routelet.Response;
import io.routelet.RouteContext;
import io.routelet.metadata.ImageMetadata;
import java.util.stream.Stream;

public final class Icon {
    public record Params(String slug) {}

    public static Stream<ImageMetadata> generateImageMetadata() {
        return Stream.of(ImageMetadata.of("small", 48, 48), ImageMetadata.of("medium", 72, 72));
    }

    public static Response generate(String id, RouteContext<Params> context) {
        return Response.text(context.params().slug() + ":" + id);
    }
}
