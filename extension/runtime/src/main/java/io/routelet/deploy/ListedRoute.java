package io.routelet.deploy;

import io.routelet.route.RoutePath;
import io.routelet.route.RouteTableText.Kind;
import io.routelet.route.RouteTableText.Row;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A route as it was found in class files.
 *
 * @param path in bracket form, below context path and base path
 * @param methods in the order of {@code Allow}
 * @param kind when GET runs
 * @param because why it runs for every request; empty where it does not
 * @param revalidate when a kept answer is stale, if ever
 * @param expire when it is no longer given, if ever
 * @param type the class, or the path of the page within the WAR
 * @param file its source below a source folder; null for a page, and where the class file does not say
 * @param line where the method that answers GET, or else the first method, begins; 0 where that is not known
 */
public record ListedRoute(
        RoutePath path,
        List<String> methods,
        Kind kind,
        String because,
        Optional<Duration> revalidate,
        Optional<Duration> expire,
        String type,
        @Nullable String file,
        int line) {
    /** Copies the list. */
    public ListedRoute {
        methods = List.copyOf(methods);
    }

    Row row() {
        return new Row(path, methods, kind, revalidate, expire, type, List.of(), because);
    }
}
