package app.runtime_tiny;

import static io.routelet.cache.Cache.cacheLife;
import static io.routelet.cache.Cache.useCache;

import io.routelet.Request;
import io.routelet.Response;
import io.routelet.cache.CacheLife;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

public final class Route {
    private static final CacheLife TINY =
            CacheLife.of(Duration.ofSeconds(30), Duration.ofSeconds(1), Duration.ofSeconds(60));

    public static Response GET(Request request) {
        String k = request.url().searchParams().get("k");
        return Response.json(new Answer(get(k), System.currentTimeMillis()));
    }

    private static Seen get(@Nullable String k) {
        return useCache(() -> {
            cacheLife(TINY);
            return new Seen(k, System.currentTimeMillis());
        });
    }

    record Seen(@Nullable String k, long d) {}

    record Answer(Seen a, long now) {}
}
