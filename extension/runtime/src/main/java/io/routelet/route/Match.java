package io.routelet.route;

import java.util.List;

/**
 * The route that answers one request. Immutable.
 *
 * @param value what the table stores for the route
 * @param path the pattern that matched
 * @param parameters the values of the path's parameters, in its order: a {@code String} for {@code [x]}, an
 *     unmodifiable {@code List<String>} for a catch-all, empty where an optional one matched nothing
 * @param <T> what the table stores
 */
public record Match<T>(T value, RoutePath path, List<Object> parameters) {}
