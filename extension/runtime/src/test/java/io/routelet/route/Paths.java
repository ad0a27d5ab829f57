package io.routelet.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Short ways to a path, and to its problems. */
final class Paths {

    private Paths() {}

    /** The path of the package {@code app.<name>}; problems are told to the list. */
    static Optional<RoutePath> parse(String name, List<RouteProblem.Occurrence> problems) {
        return RoutePath.parse(Part.below("app", name.isEmpty() ? "app" : "app." + name, at -> null), problems);
    }

    /** The text of a path that must be right. */
    static String text(String name) {
        List<RouteProblem.Occurrence> problems = new ArrayList<>();
        return parse(name, problems)
                .map(RoutePath::toString)
                .orElseGet(() -> problems.isEmpty() ? "private" : "" + problems);
    }

    static List<RouteProblem> problems(String name) {
        List<RouteProblem.Occurrence> problems = new ArrayList<>();
        parse(name, problems);
        return problems.stream().map(RouteProblem.Occurrence::problem).toList();
    }

    /** The path of {@code app.x} whose package-info says {@code @Segment(text)}. */
    static Optional<RoutePath> segment(String text, List<RouteProblem.Occurrence> problems) {
        return RoutePath.parse(Part.below("app", "app.x", Map.of("app.x", text)::get), problems);
    }
}
