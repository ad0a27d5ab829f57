package contract.errors.broken.before.$kind;

import contract.errors.Broken;
import io.routelet.Response;
import io.routelet.RouteContext;

public final class Route {
    record Params(String kind) {}

    public static Response GET(RouteContext<Params> context) {
        return Broken.after(0, context.params().kind());
    }
}
