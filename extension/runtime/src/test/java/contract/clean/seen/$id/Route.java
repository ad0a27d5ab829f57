package contract.clean.seen.$id;

import contract.clean.Traces;
import io.routelet.Dynamic;
import io.routelet.Response;
import io.routelet.RouteConfig;
import io.routelet.RouteContext;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;

@RouteConfig(dynamic = Dynamic.FORCE_STATIC, tags = "seen")
public final class Route {
    public record Params(String id) {}

    /** As many as these run at once, so that none of their threads was there before. */
    public static final int TOGETHER = 8;

    private static final CyclicBarrier ALL = new CyclicBarrier(TOGETHER);
    private static final AtomicInteger RUNS = new AtomicInteger();

    public static Response GET(RouteContext<Params> context) throws Exception {
        String found = Traces.found();
        if (context.params().id().startsWith("together")) {
            ALL.await();
        }
        return Response.text("run " + RUNS.incrementAndGet() + ": " + found);
    }
}
