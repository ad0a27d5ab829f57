package io.routelet.deploy;

import io.routelet.route.HttpMethod;
import io.routelet.route.ParamsRecord;
import io.routelet.route.RouteClass;
import io.routelet.route.RoutePath;
import io.routelet.route.RouteProblem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was found out of one class that is a route or was meant to be one, from its class file: nothing is loaded yet. Its
 * rules are checked when it is known whether CDI runs.
 *
 * @param path null where it is none
 * @param model null where it is no route
 * @param plain whether making an instance cannot fail
 * @param generates whether it names its static parameters
 * @param methods the author's, by the method of HTTP
 * @param records the type arguments of RouteContext, by the methods that have one that matters
 * @param special what is special about it; null where it is a class {@code Route}
 * @param problems the mistakes in it that were found on the way
 */
record ReadRoute(
        @Nullable RoutePath path,
        @Nullable RouteClass model,
        boolean plain,
        boolean generates,
        Map<HttpMethod, ClassModel.Declared> methods,
        Map<HttpMethod, ParamsRecord> records,
        @Nullable ReadSpecial special,
        List<RouteProblem.Occurrence> problems) {
    /** What is no route, with the mistakes that keep it from being one. */
    static ReadRoute none(List<RouteProblem.Occurrence> problems) {
        return new ReadRoute(null, null, false, false, Map.of(), Map.of(), null, problems);
    }

    /** Whether its GET may be kept without Cache Components. */
    boolean mayBeStatic() {
        return special != null || (model != null && model.config().isStatic(generates));
    }

    /** Whether a method needs an instance. */
    boolean needsInstance() {
        for (ClassModel.Declared declared : methods.values()) {
            if (!declared.isStatic()) {
                return true;
            }
        }
        return false;
    }
}
