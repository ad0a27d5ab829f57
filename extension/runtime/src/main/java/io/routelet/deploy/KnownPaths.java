package io.routelet.deploy;

import io.routelet.cache.ResponseCache;
import io.routelet.route.EditDistance;
import io.routelet.route.RoutePath;
import io.routelet.route.RouteTable;
import io.routelet.route.Segment;
import io.routelet.serve.Endpoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether what an author revalidates is there at all: a path, a pattern or a subtree of some route. */
final class KnownPaths implements ResponseCache.Paths {
    private static final String SUBTREE = "/**";

    private final RouteTable<Endpoint> table;

    KnownPaths(RouteTable<Endpoint> table) {
        this.table = table;
    }

    @Override
    public @Nullable String mistake(String path) {
        boolean subtree = path.endsWith(SUBTREE);
        String root = subtree ? path.substring(0, path.length() - SUBTREE.length()) : path;
        List<String> segments =
                Stream.of(root.split("/")).filter(segment -> !segment.isEmpty()).toList();
        String given = "/" + String.join("/", segments);
        List<String> meant = new ArrayList<>();
        for (RouteTable.Route<Endpoint> route : table.routes()) {
            if (isAt(route.path(), segments, subtree)) {
                String form = meant(route.path().segments(), segments, subtree);
                if (form.equals(given)) {
                    return null;
                }
                meant.add(subtree ? form + SUBTREE : form);
            }
        }
        return meant.stream()
                .min(Comparator.comparingInt(form -> EditDistance.of(form, path)))
                .map(form ->
                        "is no pattern of a route, and renews what is at exactly that path. Did you mean " + form + "?")
                .orElse("meets no route.");
    }

    private static boolean isAt(RoutePath route, List<String> segments, boolean subtree) {
        List<Segment> pattern = route.segments();
        for (int i = 0; i < segments.size(); i++) {
            if (i == pattern.size()) {
                return false;
            }
            Segment segment = pattern.get(i);
            if (segment.takesTheRest()) {
                return true;
            }
            if (segment instanceof Segment.Literal && !segment.text().equals(segments.get(i))) {
                return false;
            }
        }
        return subtree || segments.size() == pattern.size() || isOptional(pattern, segments.size());
    }

    private static boolean isOptional(List<Segment> pattern, int next) {
        return pattern.get(next) instanceof Segment.OptionalCatchAll;
    }

    /** The pattern where any value is written like a part of one; else the path, without what is written like a query. */
    private static String meant(List<Segment> pattern, List<String> segments, boolean subtree) {
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = pattern.get(Math.min(i, pattern.size() - 1));
            if (!(segment instanceof Segment.Literal) && isLikePattern(segments.get(i))) {
                int end = subtree ? Math.min(segments.size(), pattern.size()) : pattern.size();
                return "/"
                        + String.join(
                                "/",
                                pattern.subList(0, end).stream()
                                        .map(Segment::toString)
                                        .toList());
            }
        }
        String path = "/" + String.join("/", segments);
        int query = path.indexOf('?');
        return query >= 0 && path.indexOf('=', query) > 0 ? path.substring(0, query) : path;
    }

    private static boolean isLikePattern(String segment) {
        return segment.startsWith("$") || (segment.startsWith("[") && segment.endsWith("]"));
    }
}
