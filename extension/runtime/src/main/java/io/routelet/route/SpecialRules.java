package io.routelet.route;

import io.routelet.route.RouteMethod.Trait;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a class must be to make a file that browsers and crawlers look for. */
public final class SpecialRules {

    private static final String REQUEST = "io.routelet.Request";
    private static final String CONTEXT = "io.routelet.RouteContext";
    private static final String ID = "java.lang.String";
    private static final String STATIC_PARAMS = "generateStaticParams";

    private final RouteClass type;
    private final SpecialRoute special;
    private final RoutePath folder;
    private final List<RouteProblem.Occurrence> problems = new ArrayList<>();

    private SpecialRules(RouteClass type, SpecialRoute special, RoutePath folder) {
        this.type = type;
        this.special = special;
        this.folder = folder;
    }

    /**
     * Checks a class that has the name of a special route.
     *
     * @param folder what its package says
     * @param injection whether CDI runs; true where that is not known yet, at compile time
     */
    public static List<RouteProblem.Occurrence> check(
            RouteClass type, SpecialRoute special, RoutePath folder, boolean injection) {
        SpecialRules rules = new SpecialRules(type, special, folder);
        rules.problems.addAll(RouteRules.checkClass(type));
        rules.checkFolder();
        rules.checkMethods();
        rules.problems.addAll(RouteRules.checkConstructor(type, injection, SpecialRules::isGenerate));
        rules.problems.addAll(AnnotationRules.check(type, injection));
        if (type.methods().stream().anyMatch(SpecialRules::isGenerate)) {
            rules.problems.addAll(StaticRules.check(rules.asRoute(), folder));
        }
        return List.copyOf(rules.problems);
    }

    /** Checks a class whose name differs from that of a special route only in case. */
    static List<RouteProblem.Occurrence> checkName(RouteClass other) {
        SpecialRoute near = SpecialRoute.near(other.name());
        boolean meant = other.methods().stream().anyMatch(SpecialRules::isGenerate);
        return near == null || !meant || near == SpecialRoute.of(other.name())
                ? List.of()
                : List.of(RouteProblem.SPECIAL_NAME.at(other.place(), other.simpleName(), near.className()));
    }

    private static boolean isGenerate(RouteMethod method) {
        return method.name().equals(SpecialRoute.GENERATE);
    }

    private void checkFolder() {
        if (special.isInRootOnly() && !folder.segments().isEmpty()) {
            problems.add(RouteProblem.SPECIAL_NOT_IN_ROOT.at(
                    type.place(), special.path(folder, false), special.className()));
        }
        for (Segment segment : folder.segments()) {
            if (segment.takesTheRest()) {
                problems.add(RouteProblem.CATCH_ALL_NOT_LAST.at(type.place(), segment));
            }
        }
    }

    private void checkMethods() {
        List<RouteMethod> generates = new ArrayList<>();
        boolean several = special.hasSeveral(type);
        for (RouteMethod method : type.methods()) {
            if (isGenerate(method)) {
                generates.add(method);
                checkGenerate(method, several);
            } else if (method.name().equals(special.idsMethod())) {
                checkIds(method);
            } else if (method.name().equals(STATIC_PARAMS)) {
                problems.addAll(MethodRules.check(type, method));
            } else {
                checkName(method);
            }
        }
        if (generates.isEmpty()) {
            problems.add(RouteProblem.GENERATE_MISSING.at(type.place(), special.className(), special.returns()));
        } else if (generates.size() > 1) {
            Place place = Place.ofMember(type.name(), SpecialRoute.GENERATE);
            problems.add(RouteProblem.METHOD_OVERLOADED.at(place, SpecialRoute.GENERATE, generates.size()));
        }
    }

    private void checkName(RouteMethod method) {
        for (String known : List.of(SpecialRoute.GENERATE, special.idsMethod(), STATIC_PARAMS)) {
            if (!method.is(Trait.PRIVATE) && method.name().equalsIgnoreCase(known)) {
                problems.add(RouteProblem.METHOD_NAME.at(type.place(method), method.name(), known, "case"));
            } else if (known.length() > SpecialRoute.GENERATE.length()) {
                problems.addAll(NearName.check(type, method, known));
            }
        }
    }

    private void checkGenerate(RouteMethod method, boolean several) {
        if (!method.is(Trait.PUBLIC)) {
            problems.add(RouteProblem.GENERATE_NOT_PUBLIC.at(type.place(method), special.returns()));
        }
        if (!special.accepts(method)) {
            problems.add(RouteProblem.GENERATE_RETURN.at(
                    type.place(method), TypeText.simple(method.returnType()), special.className(), special.returns()));
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < method.parameters().size(); i++) {
            checkParameter(method, i, several, seen);
        }
    }

    private void checkParameter(RouteMethod method, int index, boolean several, Set<String> seen) {
        String raw = TypeText.raw(method.parameters().get(index));
        Place place = Place.ofParameter(type.name(), method.signature(), index + 1);
        if (!raw.equals(REQUEST) && !raw.equals(CONTEXT) && !(several && raw.equals(ID))) {
            String id = special.idsMethod().isEmpty() ? "" : ", or with " + special.idsMethod() + " the id as a String";
            problems.add(RouteProblem.GENERATE_PARAMETER.at(
                    place, TypeText.simple(method.parameters().get(index)), id));
        } else if (!seen.add(raw)) {
            problems.add(RouteProblem.PARAMETER_REPEATED.at(place, method.name(), TypeText.simple(raw)));
        }
    }

    private void checkIds(RouteMethod method) {
        List<String> mistakes = MethodRules.mistakes(method);
        if (!mistakes.isEmpty()) {
            problems.add(RouteProblem.IDS_SHAPE.at(type.place(method), method.name(), String.join(", ", mistakes)));
        }
        for (RouteMethod other : type.methods()) {
            if (other.name().equals(STATIC_PARAMS)) {
                problems.add(RouteProblem.IDS_BESIDE_PARAMS.at(type.place(method), method.name()));
            }
        }
    }

    /** What is generated is what a GET answers. */
    private RouteClass asRoute() {
        List<RouteMethod> methods = new ArrayList<>();
        for (RouteMethod method : type.methods()) {
            methods.add(
                    isGenerate(method)
                            ? new RouteMethod(
                                    HttpMethod.GET.name(),
                                    method.traits(),
                                    method.parameters(),
                                    method.returnType(),
                                    method.returns())
                            : method);
        }
        return new RouteClass(type.name(), type.traits(), methods, type.annotations(), type.config());
    }
}
