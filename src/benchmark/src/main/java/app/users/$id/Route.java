package app.users.$id;

import io.routelet.Response;
import io.routelet.RouteContext;
import io.routelet.benchmark.http.User;

/** {@code GET /users/[id]}: a record with the parameter in it. */
public final class Route {
    private Route() {}

    /** The parameter of the path. */
    public record Params(String id) {}

    /** Answers. */
    public static Response GET(RouteContext<Params> context) {
        return Response.json(User.of(context.params().id()));
    }
}
