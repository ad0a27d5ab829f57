package app.orders;

import io.routelet.Request;
import io.routelet.Response;
import io.routelet.benchmark.http.Order;

/** {@code POST /orders}: an order of 1 KB, read into records and sent back. */
public final class Route {
    private Route() {}

    /** Answers. */
    public static Response POST(Request request) {
        return Response.json(request.json(Order.class));
    }
}
