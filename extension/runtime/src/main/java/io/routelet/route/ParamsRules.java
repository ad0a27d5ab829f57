package io.routelet.route;

import io.routelet.route.ParamsRecord.Component;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the record of a route's parameters must be: one component for each dynamic segment, of a type that fits. */
public final class ParamsRules {

    private final ParamsRecord params;
    private final RoutePath path;
    private final Map<String, Segment> expected = new LinkedHashMap<>();
    private final List<RouteProblem.Occurrence> problems = new ArrayList<>();

    private ParamsRules(ParamsRecord params, RoutePath path) {
        this.params = params;
        this.path = path;
        Iterator<String> components = path.components().iterator();
        for (Segment segment : path.segments()) {
            if (!(segment instanceof Segment.Literal)) {
                expected.put(components.next(), segment);
            }
        }
    }

    /** Checks the type argument of {@code RouteContext}; not called for {@code RouteContext<?>} and the raw type. */
    public static List<RouteProblem.Occurrence> check(ParamsRecord params, RoutePath path) {
        ParamsRules rules = new ParamsRules(params, path);
        rules.check();
        return List.copyOf(rules.problems);
    }

    private void check() {
        if (path.isLiteral()) {
            tell(RouteProblem.PARAMS_WITHOUT_SEGMENTS, TypeText.simple(params.name()), path);
        } else if (!ParamsRecord.isClass(params.name())) {
            tell(RouteProblem.PARAMS_NOT_A_CLASS, TypeText.simple(params.name()), declarations());
        } else if (!params.isRecord()) {
            tell(RouteProblem.PARAMS_NOT_A_RECORD, TypeText.simple(params.name()), declarations());
        } else {
            for (Component component : params.components()) {
                checkComponent(component);
            }
            checkMissing();
        }
    }

    private void tell(RouteProblem problem, Object... arguments) {
        problems.add(problem.at(params.place(), arguments));
    }

    private void checkComponent(Component component) {
        String name = component.name();
        Segment segment = expected.get(name);
        if (segment == null) {
            tell(component, RouteProblem.PARAMS_UNKNOWN, name, path, String.join(", ", expected.keySet()));
            return;
        }
        String type = TypeText.simple(component.type());
        if (segment.takesTheRest() && !component.list()) {
            tell(component, RouteProblem.PARAMS_NOT_A_LIST, name, type, segment);
        } else if (!segment.takesTheRest() && component.list()) {
            tell(component, RouteProblem.PARAMS_A_LIST, name, type, segment);
        } else if (!component.isConvertible()) {
            tell(component, RouteProblem.PARAMS_TYPE, name, type);
        }
    }

    private void tell(Component component, RouteProblem problem, Object... arguments) {
        problems.add(problem.at(params.place(component), arguments));
    }

    private void checkMissing() {
        Map<String, Segment> missing = new LinkedHashMap<>(expected);
        for (Component component : params.components()) {
            missing.remove(component.name());
        }
        for (Map.Entry<String, Segment> entry : missing.entrySet()) {
            Segment segment = entry.getValue();
            tell(RouteProblem.PARAMS_MISSING, segment, path, declaration(entry.getKey(), segment));
        }
    }

    private String declarations() {
        return expected.entrySet().stream()
                .map(component -> declaration(component.getKey(), component.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String declaration(String name, Segment segment) {
        return (segment.takesTheRest() ? "List<String> " : "String ") + name;
    }
}
