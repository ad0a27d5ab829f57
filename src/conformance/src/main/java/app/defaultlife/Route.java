package app.defaultlife;

import static io.routelet.cache.Cache.useCache;

import io.routelet.Response;
import java.util.Map;

public final class Route {
    public static Response GET() {
        return Response.json(get());
    }

    private static Map<String, Long> get() {
        return useCache(() -> Map.of("d", System.currentTimeMillis()));
    }
}
