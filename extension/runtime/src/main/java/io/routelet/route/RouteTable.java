package io.routelet.route;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the route of a path. Immutable, safe for use by many threads.
 *
 * @param <T> what is stored for a route
 */
public final class RouteTable<T> {

    /** Names of welcome files where web.xml lists none. */
    public static final List<String> WELCOME_FILES = List.of("index.html", "index.htm", "index.jsp");

    private final List<Route<T>> routes;
    private final Map<String, Optional<Match<T>>> literals = new HashMap<>();
    private final Trie<T> trie;

    private RouteTable(List<Route<T>> routes, Collection<String> files) {
        this.routes = List.copyOf(routes);
        List<Route<T>> dynamic = new ArrayList<>();
        for (String file : files) {
            literals.put(file, Optional.empty());
        }
        for (Route<T> route : routes) {
            if (route.path().isLiteral()) {
                literals.put(route.path().toString(), Optional.of(new Match<>(route.value(), route.path(), List.of())));
            } else {
                dynamic.add(route);
            }
        }
        trie = new Trie<>(dynamic);
    }

    /**
     * The route that answers a path: at every position a literal before {@code [x]} before {@code [...x]} before
     * {@code [[...x]]}, and another branch where one is a dead end. A path without parameters is found by one hash
     * look-up, and nothing is allocated.
     *
     * @param path decoded, starting with a slash, without a context path. Empty segments match nothing: neither
     *     {@code /a/} nor {@code /a//b} finds anything
     * @return null where no route answers, or a static file does
     */
    public @Nullable Match<T> find(String path) {
        Optional<Match<T>> literal = literals.get(path);
        if (literal != null) {
            return literal.orElse(null);
        }
        return isWellFormed(path) ? trie.find(path) : null;
    }

    private static boolean isWellFormed(String path) {
        return path.startsWith("/") && (path.length() == 1 || !path.endsWith("/")) && !path.contains("//");
    }

    /** All routes, by the text of their paths. */
    public List<Route<T>> routes() {
        return routes;
    }

    /** Starts an empty table. */
    public static <T> Builder<T> builder() {
        return new Builder<>();
    }

    /**
     * One row of the table.
     *
     * @param path the URLs that it answers
     * @param place the author's class or page
     * @param value what is stored for it
     */
    public record Route<T>(RoutePath path, Place place, T value) implements Comparable<Route<T>> {
        /** By the text of the path, and then of the place. */
        @Override
        public int compareTo(Route<T> other) {
            int paths = path.toString().compareTo(other.path.toString());
            return paths != 0 ? paths : place.toString().compareTo(other.place.toString());
        }
    }

    /** Collects routes and static files. The order of the calls does not matter. */
    public static final class Builder<T> {

        private final List<Route<T>> routes = new ArrayList<>();
        private final TreeSet<String> files = new TreeSet<>();
        private List<String> welcomeFiles = WELCOME_FILES;

        private Builder() {}

        /** Adds a route. */
        public Builder<T> add(RoutePath path, Place place, T value) {
            routes.add(new Route<>(path, place, value));
            return this;
        }

        /** Adds static files of the WAR, by their decoded paths, {@code /img/logo.png}: they win over parameters. */
        public Builder<T> files(Collection<String> paths) {
            files.addAll(paths);
            return this;
        }

        /** Replaces the names of welcome files, {@link #WELCOME_FILES}. */
        public Builder<T> welcomeFiles(Collection<String> names) {
            welcomeFiles = List.copyOf(names);
            return this;
        }

        /**
         * Builds the table.
         *
         * @param problems gets every conflict; of the routes in conflict the table has the first by path and place
         */
        public RouteTable<T> build(List<RouteProblem.Occurrence> problems) {
            Collections.sort(routes);
            Conflicts conflicts = new Conflicts(problems);
            List<Route<T>> kept = new ArrayList<>();
            for (Route<T> route : routes) {
                if (conflicts.admits(route)) {
                    kept.add(route);
                }
            }
            conflicts.checkFiles(kept, files, welcomeFiles);
            return new RouteTable<>(kept, files);
        }
    }
}
