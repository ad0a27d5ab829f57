package app.gsp.$id;

import static io.routelet.cache.Cache.cacheLife;
import static io.routelet.cache.Cache.useCache;

import io.routelet.Response;
import io.routelet.RouteContext;
import io.routelet.cache.CacheLife;
import java.util.List;

public final class Route {
    record Params(String id) {}

    record Seen(String id, long d) {}

    public static List<Params> generateStaticParams() {
        return List.of(new Params("1"), new Params("2"));
    }

    public static Response GET(RouteContext<Params> context) {
        return Response.json(get(context.params().id()));
    }

    private static Seen get(String id) {
        return useCache(() -> {
            cacheLife(CacheLife.HOURS);
            return new Seen(id, System.currentTimeMillis());
        });
    }
}
