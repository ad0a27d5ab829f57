package io.routelet.conformance;

import io.routelet.Response;
import io.routelet.RouteContext;
import java.util.Map;

/** Answers with the time at which a handler ran, which tells a kept response from a new one, as JSON. */
public final class Moment {
    private Moment() {}

    /** The time alone. */
    public static Response answer() {
        return Response.json(Map.of("now", System.currentTimeMillis()));
    }

    /** The time and the parameters. */
    public static Response answer(RouteContext<?> context) {
        return Response.json(new Seen(System.currentTimeMillis(), Echo.params(context)));
    }

    record Seen(long now, Object params) {}
}
