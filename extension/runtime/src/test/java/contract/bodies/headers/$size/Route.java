package contract.bodies.headers.$size;

import io.routelet.Response;
import io.routelet.RouteContext;

public final class Route {
    record Params(int size) {}

    /** Names and values with what stands between and behind them. */
    public static Response GET(RouteContext<Params> context) {
        return Response.noContent()
                .withStatus(200)
                .withHeader("X", "x".repeat(context.params().size() - 1 - 4));
    }
}
