package smoke.app.users.$id;

import io.routelet.Response;
import io.routelet.RouteContext;

public final class Route {
    record Params(long id) {}

    record User(long id, String name) {}

    public static Response GET(RouteContext<Params> context) {
        return Response.json(new User(context.params().id(), "Ada"));
    }
}
