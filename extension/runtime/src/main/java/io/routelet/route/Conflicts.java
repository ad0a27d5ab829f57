package io.routelet.route;

import io.routelet.route.RouteTable.Route;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;

/**
 * Tells which routes cannot stand beside those admitted before. A path occupies its shape, that is its text without the
 * names of parameters; one with an optional catch-all occupies the shape without it as well.
 */
final class Conflicts {

    private final List<RouteProblem.Occurrence> problems;
    private final Map<String, Route<?>> shapes = new HashMap<>();
    private final Map<String, Spelling> spellings = new HashMap<>();
    private final Set<String> told = new HashSet<>();

    Conflicts(List<RouteProblem.Occurrence> problems) {
        this.problems = problems;
    }

    boolean admits(Route<?> route) {
        checkCase(route);
        Set<String> occupied = shapesOf(route.path());
        for (String shape : occupied) {
            Route<?> first = shapes.get(shape);
            if (first != null) {
                problems.add(conflict(first, route));
                return false;
            }
        }
        for (String shape : occupied) {
            shapes.put(shape, route);
        }
        return true;
    }

    private static RouteProblem.Occurrence conflict(Route<?> first, Route<?> second) {
        boolean pages = first.place().kind() != second.place().kind();
        String path = second.path().withGroups();
        if (pages) {
            boolean page = second.place().kind() == Place.Kind.PAGE;
            return RouteProblem.PAGE_AND_ROUTE.at(
                    (page ? first : second).place(), path, (page ? second : first).place());
        }
        if (first.path().equals(second.path())) {
            return RouteProblem.SAME_PATH.at(second.place(), path, first.place());
        }
        boolean sameLength =
                first.path().segments().size() == second.path().segments().size();
        RouteProblem problem = sameLength ? RouteProblem.INDISTINGUISHABLE : RouteProblem.OPTIONAL_BESIDE;
        return problem.at(second.place(), path, first.path().withGroups(), first.place());
    }

    private static Set<String> shapesOf(RoutePath path) {
        Set<String> shapes = new LinkedHashSet<>();
        StringBuilder shape = new StringBuilder();
        for (Segment segment : path.segments()) {
            // In this order: most starts do not load the class.
            if (segment.takesTheRest() && segment instanceof Segment.OptionalCatchAll) {
                shapes.add(shape.toString());
            }
            shape.append(shapeOf(segment));
        }
        shapes.add(shape.toString());
        return shapes;
    }

    /** Begins with a slash, and no literal looks like a parameter: it would be one. */
    private static String shapeOf(Segment segment) {
        if (segment instanceof Segment.Literal) {
            return "/" + segment.text();
        }
        if (segment instanceof Segment.Parameter) {
            return "/[]";
        }
        return segment instanceof Segment.CatchAll ? "/[...]" : "/[[...]]";
    }

    private void checkCase(Route<?> route) {
        StringBuilder shape = new StringBuilder();
        for (Segment segment : route.path().segments()) {
            if (segment instanceof Segment.Literal) {
                checkCase(route, segment.text(), shape.toString());
            }
            shape.append(shapeOf(segment));
        }
    }

    private void checkCase(Route<?> route, String text, String parent) {
        String key = parent + "/" + fold(text);
        Spelling first = spellings.putIfAbsent(key, new Spelling(text, route.place()));
        if (first != null && !first.text().equals(text) && told.add(parent + "/" + text)) {
            problems.add(RouteProblem.CASE_ONLY.at(
                    route.place(), route.path().withGroups(), text, first.text(), first.place()));
        }
    }

    private static String fold(String text) {
        StringBuilder folded = new StringBuilder();
        for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            folded.appendCodePoint(Character.toLowerCase(Character.toUpperCase(c)));
        }
        return folded.toString();
    }

    /** Static files that have the URL of a literal route, by their own path or as the welcome file of a folder. */
    <T> void checkFiles(List<Route<T>> routes, NavigableSet<String> files, Collection<String> welcomeFiles) {
        for (Route<T> route : routes) {
            if (!route.path().isLiteral()) {
                continue;
            }
            String path = route.path().toString();
            if (files.contains(path)) {
                problems.add(RouteProblem.FILE_AT_ROUTE.at(route.place(), path, path));
            }
            String folder = path.endsWith("/") ? path : path + "/";
            for (String name : welcomeFiles) {
                if (files.contains(folder + name)) {
                    problems.add(RouteProblem.WELCOME_FILE_AT_ROUTE.at(route.place(), path, folder + name));
                }
            }
        }
    }

    private record Spelling(String text, Place place) {}
}
