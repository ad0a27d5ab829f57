package contract.errors.thrown.$kind;

import contract.errors.Failure;
import io.routelet.Response;
import io.routelet.RouteContext;

public final class Route {
    record Params(String kind) {}

    public static Response GET(RouteContext<Params> context) throws Exception {
        Failure.of(context.params().kind());
        return null;
    }
}
