package io.routelet.deploy;

import io.routelet.route.RoutePath;
import io.routelet.route.RouteTable;
import io.routelet.route.Segment;
import io.routelet.serve.Endpoint;
import java.util.List;
import java.util.function.Predicate;

/** Whether what an author revalidates is there at all: a path, a pattern or a subtree of some route. */
final class KnownPaths implements Predicate<String> {
    private static final String SUBTREE = "/**";

    private final RouteTable<Endpoint> table;

    KnownPaths(RouteTable<Endpoint> table) {
        this.table = table;
    }

    @Override
    public boolean test(String path) {
        boolean subtree = path.endsWith(SUBTREE);
        String root = subtree ? path.substring(0, path.length() - SUBTREE.length()) : path;
        List<String> segments = List.of(root.split("/")).stream()
                .filter(segment -> !segment.isEmpty())
                .toList();
        return table.routes().stream().anyMatch(route -> isAt(route.path(), segments, subtree));
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
}
