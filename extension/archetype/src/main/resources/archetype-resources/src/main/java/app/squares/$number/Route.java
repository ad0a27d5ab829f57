package app.squares.$number;

import io.routelet.Response;
import io.routelet.RouteContext;

/** GET /squares/[number]; a segment that is no number is 404. */
public final class Route {
    public record Params(long number) {}

    public record Square(long number, long square) {}

    public static Response GET(RouteContext<Params> context) {
        long number = context.params().number();
        return Response.json(new Square(number, number * number));
    }
}
