package io.routelet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the path of a request says to the route that it matched. Immutable.
 *
 * @param <P> the record named after the segments; {@code ?} where it does not matter
 */
public interface RouteContext<P extends @Nullable Object> {
    /** The segments as a record, parents first; null where the route has no dynamic segments. */
    P params();

    /**
     * The text of one segment, decoded; for a catch-all its segments joined by {@code /}.
     *
     * @param name the bracket name: {@code user-id} for {@code [user-id]}
     * @return null where an optional catch-all matched nothing
     * @throws IllegalArgumentException if the route has no such segment
     */
    @Nullable
    String param(String name);

    /**
     * The segments that a catch-all matched, decoded; one for a plain segment, none for an optional catch-all that
     * matched nothing.
     *
     * @throws IllegalArgumentException if the route has no such segment
     */
    List<String> segments(String name);

    /** The route in bracket form: {@code /users/[id]}. */
    String route();

    /** A path of this application as the outside world must write it: with context path and base path in front. */
    String path(String path);

    /**
     * A context for a test.
     *
     * @param route the route in bracket form
     * @param params a record with one component for each dynamic segment, in their order
     */
    static <P extends Record> RouteContext<P> of(String route, P params) {
        return new GivenContext<>(route, params);
    }

    /** A context for a test of a route without dynamic segments. */
    static RouteContext<?> of(String route) {
        return new GivenContext<@Nullable Record>(route, null);
    }
}
