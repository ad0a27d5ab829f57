package contract.metadata.revalidate;

import io.routelet.Response;
import io.routelet.RouteConfig;
import java.util.concurrent.atomic.AtomicInteger;

@RouteConfig(tags = "products")
public final class TwitterImage {
    private static final AtomicInteger RUNS = new AtomicInteger();

    public static Response generate() {
        return Response.text("run " + RUNS.incrementAndGet());
    }
}
