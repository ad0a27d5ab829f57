package contract.scopes.numbers.$of;

import static io.routelet.cache.Cache.cacheLife;
import static io.routelet.cache.Cache.cacheTag;
import static io.routelet.cache.Cache.useCache;

import contract.scopes.Caller;
import io.routelet.RequestScope;
import io.routelet.Response;
import io.routelet.RouteContext;
import io.routelet.cache.CacheLife;
import java.util.concurrent.atomic.AtomicInteger;

public final class Route {
    private final AtomicInteger runs = new AtomicInteger();

    record Params(String of) {}

    record Seen(int run, String caller, String of) {}

    public Response GET(RouteContext<Params> context) {
        RequestScope.connection();
        return Response.json(number(context.params().of()));
    }

    private Seen number(String of) {
        return useCache(() -> {
            cacheLife(CacheLife.HOURS);
            cacheTag("numbers", of);
            return new Seen(runs.incrementAndGet(), String.valueOf(Caller.NAME.get()), of);
        });
    }

    public Response POST(RouteContext<Params> context) {
        return Response.json(number(context.params().of()));
    }
}
