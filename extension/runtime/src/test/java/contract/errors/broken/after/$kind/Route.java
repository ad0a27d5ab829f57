package contract.errors.broken.after.$kind;

import contract.errors.Broken;
import io.routelet.Response;
import io.routelet.RouteContext;

public final class Route {
    record Params(String kind) {}

    public static Response GET(RouteContext<Params> context) {
        return Broken.after(3, context.params().kind());
    }
}
