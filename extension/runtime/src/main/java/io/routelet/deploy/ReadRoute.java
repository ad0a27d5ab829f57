package io.routelet.deploy;

import io.routelet.route.HttpMethod;
import io.routelet.route.RoutePath;
import io.routelet.route.RouteProblem;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was found out of one class that is a route or was meant to be one. No instance is made and nothing initialised
 * yet.
 *
 * @param type null where it is no route
 * @param path null where it is none
 * @param methods the author's, by the method of HTTP
 * @param records the type arguments of RouteContext, by the methods that have one that matters
 * @param special what is special about it; null where it is a class {@code Route}
 * @param problems the mistakes in it
 */
record ReadRoute(
        @Nullable Class<?> type,
        @Nullable RoutePath path,
        Map<HttpMethod, Method> methods,
        Map<Method, Class<?>> records,
        @Nullable ReadSpecial special,
        List<RouteProblem.Occurrence> problems) {
    /** What is no route, with the mistakes that keep it from being one. */
    static ReadRoute none(List<RouteProblem.Occurrence> problems) {
        return new ReadRoute(null, null, Map.of(), Map.of(), null, problems);
    }
}
