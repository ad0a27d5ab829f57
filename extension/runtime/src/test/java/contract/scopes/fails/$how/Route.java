package contract.scopes.fails.$how;

import static io.routelet.cache.Cache.useCache;

import io.routelet.Request;
import io.routelet.RequestScope;
import io.routelet.Response;
import io.routelet.RouteContext;
import java.io.IOException;
import java.util.Date;
import java.util.concurrent.atomic.AtomicInteger;

public final class Route {
    private static final AtomicInteger RUNS = new AtomicInteger();

    record Params(String how) {}

    public static Response GET(Request request, RouteContext<Params> context) throws IOException {
        try {
            return Response.text(String.valueOf(
                    switch (context.params().how()) {
                        case "captures" -> Route.<Object>captures(request);
                        case "returns" -> useCache(() -> new Date(0));
                        case "reads" -> useCache(() -> RequestScope.headers().get("X-T"));
                        case "cookies" -> useCache(() -> RequestScope.cookies().size());
                        case "draft" -> useCache(() -> RequestScope.draftMode().isEnabled());
                        case "drafted" -> useCache(() -> drafted());
                        default -> thrown();
                    }));
        } catch (IllegalArgumentException | IllegalStateException e) {
            return Response.text(e.getMessage());
        }
    }

    private static Object captures(Request request) {
        return useCache(() -> request.method());
    }

    private static boolean drafted() {
        RequestScope.draftMode().enable();
        return true;
    }

    private static int thrown() throws IOException {
        return useCache(() -> {
            if (RUNS.incrementAndGet() % 2 == 1) {
                throw new IOException("odd");
            }
            return 2;
        });
    }
}
