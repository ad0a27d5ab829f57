package app.rv.taggeddyn;

import static io.routelet.cache.Cache.cacheLife;
import static io.routelet.cache.Cache.cacheTag;
import static io.routelet.cache.Cache.useCache;

import io.routelet.Dynamic;
import io.routelet.Request;
import io.routelet.Response;
import io.routelet.RouteConfig;
import io.routelet.cache.CacheLife;
import io.routelet.conformance.Variant;
import java.time.Duration;

@RouteConfig(dynamic = Dynamic.FORCE_DYNAMIC)
public final class Route {
    record Seen(String data, long now) {}

    public static Response GET(Request request) {
        String data = data(Variant.parameter(request, "x", "none"));
        return Response.json(new Seen(data, System.currentTimeMillis()));
    }

    private static String data(String x) {
        return useCache(() -> {
            cacheLife(CacheLife.of(Duration.ZERO, Duration.ofHours(1), Duration.ofDays(365)));
            cacheTag("t2");
            return System.currentTimeMillis() + ":" + x;
        });
    }
}
