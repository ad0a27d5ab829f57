package io.routelet.route;

import io.routelet.route.RouteClass.Trait;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What a class must be to be a route. All mistakes are found, in the order of the class. */
public final class RouteRules {

    private static final String ROUTE = "Route";
    private static final String NESTED = "$" + ROUTE;

    private final RouteClass route;
    private final List<RouteProblem.Occurrence> problems = new ArrayList<>();

    private RouteRules(RouteClass route) {
        this.route = route;
    }

    /**
     * Checks a class named {@code Route}.
     *
     * @param path what its package says
     * @param injection whether CDI runs; true where that is not known yet, at compile time
     */
    public static List<RouteProblem.Occurrence> check(RouteClass route, RoutePath path, boolean injection) {
        RouteRules rules = new RouteRules(route);
        rules.problems.addAll(checkClass(route));
        rules.checkMethods();
        rules.problems.addAll(checkConstructor(route, injection, RouteRules::isHttp));
        rules.problems.addAll(AnnotationRules.check(route, injection));
        rules.problems.addAll(StaticRules.check(route, path));
        return List.copyOf(rules.problems);
    }

    /** Whether a class is a route or, by its name alone, was perhaps meant to be one: see {@link #checkName}. */
    public static boolean mayBeRoute(String className) {
        String name = className.substring(className.lastIndexOf('.') + 1);
        return name.equalsIgnoreCase(ROUTE)
                || name.equalsIgnoreCase(ROUTE + "s")
                || name.endsWith(NESTED)
                || SpecialRoute.near(name) != null;
    }

    /** Checks a class of any other name below the app root: whether it was meant to be a route. */
    public static List<RouteProblem.Occurrence> checkName(RouteClass other) {
        String name = other.simpleName();
        if (SpecialRoute.near(name) != null) {
            return SpecialRules.checkName(other);
        }
        boolean handles = other.methods().stream().anyMatch(method -> isHttp(method) && method.answers());
        if (!handles || !mayBeRoute(name) || name.equals(ROUTE)) {
            return List.of();
        }
        if (!name.endsWith(NESTED)) {
            return List.of(RouteProblem.CLASS_NAME.at(other.place(), name));
        }
        return other.is(Trait.INNER) ? List.of(RouteProblem.CLASS_INNER.at(other.place())) : List.of();
    }

    static List<RouteProblem.Occurrence> checkClass(RouteClass route) {
        List<RouteProblem.Occurrence> problems = new ArrayList<>();
        String kind = kind(route);
        if (!kind.isEmpty()) {
            problems.add(RouteProblem.CLASS_KIND.at(route.place(), kind, route.simpleName()));
        } else if (route.is(Trait.ABSTRACT)) {
            problems.add(RouteProblem.CLASS_ABSTRACT.at(route.place()));
        }
        if (!route.is(Trait.PUBLIC)) {
            problems.add(RouteProblem.CLASS_NOT_PUBLIC.at(route.place(), route.simpleName()));
        }
        return problems;
    }

    private static String kind(RouteClass route) {
        if (route.is(Trait.ANNOTATION)) {
            return "an annotation";
        }
        if (route.is(Trait.INTERFACE)) {
            return "an interface";
        }
        return route.is(Trait.ENUM) ? "an enum" : "";
    }

    private void checkMethods() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        boolean any = false;
        for (RouteMethod method : route.methods()) {
            List<RouteProblem.Occurrence> found = MethodRules.check(route, method);
            problems.addAll(found);
            any |= isHttp(method) || (method.answers() && !found.isEmpty());
            if (isHttp(method)) {
                counts.put(method.name(), counts.getOrDefault(method.name(), 0) + 1);
            }
        }
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            String name = entry.getKey();
            if (entry.getValue() > 1) {
                problems.add(
                        RouteProblem.METHOD_OVERLOADED.at(Place.ofMember(route.name(), name), name, entry.getValue()));
            }
        }
        if (!any) {
            problems.add(RouteProblem.NO_METHODS.at(route.place()));
        }
    }

    /** @param called which methods are called on an instance if they are not static */
    static List<RouteProblem.Occurrence> checkConstructor(
            RouteClass route, boolean injection, Predicate<RouteMethod> called) {
        boolean constructible = route.is(injection ? Trait.BEAN_CONSTRUCTOR : Trait.PUBLIC_CONSTRUCTOR);
        if (constructible || route.is(Trait.ABSTRACT) || !kind(route).isEmpty()) {
            return List.of();
        }
        return route.methods().stream()
                .filter(method -> called.test(method) && !method.is(RouteMethod.Trait.STATIC))
                .limit(1)
                .map(method -> RouteProblem.NO_CONSTRUCTOR.at(route.place(), method.name()))
                .toList();
    }

    static boolean isHttp(RouteMethod method) {
        return HttpMethod.of(method.name()) != null;
    }
}
