package io.routelet.route;

import io.routelet.route.RouteMethod.Trait;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What one method of a route must be. */
final class MethodRules {

    private static final String REQUEST = "io.routelet.Request";
    private static final String CONTEXT = "io.routelet.RouteContext";
    private static final Set<String> UNKNOWN = Set.of("TRACE", "CONNECT");
    private static final String STATIC_PARAMS = "generateStaticParams";

    private final RouteClass route;
    private final RouteMethod method;
    private final List<RouteProblem.Occurrence> problems = new ArrayList<>();

    private MethodRules(RouteClass route, RouteMethod method) {
        this.route = route;
        this.method = method;
    }

    static List<RouteProblem.Occurrence> check(RouteClass route, RouteMethod method) {
        MethodRules rules = new MethodRules(route, method);
        if (RouteRules.isHttp(method)) {
            rules.checkHttp();
        } else if (method.name().equals(STATIC_PARAMS)) {
            rules.checkStaticParams();
        } else if (!method.is(Trait.PRIVATE)) {
            rules.checkName();
        }
        return rules.problems;
    }

    private void tell(RouteProblem problem, Object... arguments) {
        problems.add(problem.at(route.place(method), arguments));
    }

    private void checkName() {
        String upper = method.name().toUpperCase(Locale.ROOT);
        if (method.answers() && UNKNOWN.contains(upper)) {
            tell(RouteProblem.METHOD_UNKNOWN, method.name());
        } else if (method.answers() && HttpMethod.of(upper) != null) {
            tell(RouteProblem.METHOD_NAME, method.name(), upper, "case");
        } else if (method.is(Trait.PUBLIC)
                && method.answers()
                && method.name().equals(upper)
                && takesWhatHandlersTake()) {
            checkSpelling();
        }
        problems.addAll(NearName.check(route, method, STATIC_PARAMS));
    }

    /** A name in capitals was meant as that of HTTP; a {@code read} or a {@code set} is somebody's helper. */
    private void checkSpelling() {
        for (HttpMethod known : HttpMethod.values()) {
            if (EditDistance.of(method.name(), known.name()) == 1) {
                tell(RouteProblem.METHOD_NAME, method.name(), known, "one letter");
                return;
            }
        }
    }

    private boolean takesWhatHandlersTake() {
        for (String parameter : method.parameters()) {
            String raw = TypeText.raw(parameter);
            if (!raw.equals(REQUEST) && !raw.equals(CONTEXT)) {
                return false;
            }
        }
        return true;
    }

    private void checkHttp() {
        if (!method.is(Trait.PUBLIC)) {
            tell(RouteProblem.METHOD_NOT_PUBLIC, method.name());
        }
        if (!method.answers()) {
            tell(RouteProblem.RETURN_TYPE, method.name(), TypeText.simple(method.returnType()));
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < method.parameters().size(); i++) {
            checkParameter(i, seen);
        }
    }

    private void checkParameter(int index, Set<String> seen) {
        String type = method.parameters().get(index);
        String raw = TypeText.raw(type);
        if (!raw.equals(REQUEST) && !raw.equals(CONTEXT)) {
            tell(index, RouteProblem.PARAMETER_TYPE, TypeText.simple(type));
        } else if (!seen.add(raw)) {
            tell(index, RouteProblem.PARAMETER_REPEATED, TypeText.simple(raw));
        }
    }

    private void tell(int parameter, RouteProblem problem, String type) {
        Place place = Place.ofParameter(route.name(), method.signature(), parameter + 1);
        problems.add(problem.at(place, method.name(), type));
    }

    private void checkStaticParams() {
        List<String> mistakes = mistakes(method);
        if (!mistakes.isEmpty()) {
            tell(RouteProblem.STATIC_PARAMS_SHAPE, String.join(", ", mistakes));
        }
    }

    /** What keeps a method from being called at the start for a list. */
    static List<String> mistakes(RouteMethod method) {
        List<String> mistakes = new ArrayList<>();
        if (!method.is(Trait.PUBLIC)) {
            mistakes.add("is not public");
        }
        if (!method.is(Trait.STATIC)) {
            mistakes.add("is not static");
        }
        if (!method.parameters().isEmpty()) {
            mistakes.add("has parameters");
        }
        if (method.returns() != RouteMethod.Returns.COLLECTION) {
            mistakes.add("returns " + TypeText.simple(method.returnType()));
        }
        return mistakes;
    }
}
