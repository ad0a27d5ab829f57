package io.routelet.route;

import io.routelet.route.RouteMethod.Trait;
import java.util.List;
import java.util.Locale;

/** Tells a method that was perhaps meant to list something: its name is nearly that of one which is called for a list. */
final class NearName {
    private static final int MOST = 2;

    private NearName() {}

    /** @param known the name that means something */
    static List<RouteProblem.Occurrence> check(RouteClass route, RouteMethod method, String known) {
        boolean lists = method.returns() == RouteMethod.Returns.COLLECTION && !method.is(Trait.PRIVATE);
        if (!lists || method.name().equals(known)) {
            return List.of();
        }
        String lower = method.name().toLowerCase(Locale.ROOT);
        int distance = EditDistance.of(lower, known.toLowerCase(Locale.ROOT));
        if (distance > MOST || (distance > 0 && !method.parameters().isEmpty())) {
            return List.of();
        }
        String difference = distance == 0 ? "case" : distance == 1 ? "one letter" : "two letters";
        return List.of(RouteProblem.METHOD_NAME.at(route.place(method), method.name(), known, difference));
    }
}
