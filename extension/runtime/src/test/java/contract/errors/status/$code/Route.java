package contract.errors.status.$code;

import io.routelet.HttpException;
import io.routelet.Response;
import io.routelet.RouteContext;

public final class Route {
    record Params(int code) {}

    public static Response GET(RouteContext<Params> context) {
        throw new HttpException(context.params().code(), "so \"it\" <is>");
    }
}
