package io.routelet.deploy;

import io.routelet.route.HttpMethod;
import io.routelet.route.ParamsRules;
import io.routelet.route.RoutePath;
import io.routelet.route.RouteProblem;
import io.routelet.route.SpecialRoute;
import io.routelet.route.SpecialRules;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is special about a class that makes a file: its {@code generate} is the GET of a route.
 *
 * @param type the class
 * @param kind which file it makes
 * @param folder what its package spells
 * @param ids the method that names several files; null where there is one
 */
record ReadSpecial(
        Class<?> type,
        SpecialRoute kind,
        RoutePath folder,
        @Nullable Method ids) {

    /** Reads a class that has such a name. */
    static ReadRoute read(
            Class<?> type,
            SpecialRoute kind,
            RoutePath folder,
            boolean injection,
            List<RouteProblem.Occurrence> problems) {
        problems.addAll(SpecialRules.check(ClassModel.of(type), kind, folder, injection));
        Method generate = method(type, SpecialRoute.GENERATE);
        Method ids = method(type, kind.idsMethod());
        Map<Method, Class<?>> records = generate == null ? Map.of() : RouteReader.records(List.of(generate));
        for (Class<?> record : Set.copyOf(records.values())) {
            problems.addAll(ParamsRules.check(ParamsModel.of(record), folder));
        }
        Map<HttpMethod, Method> methods = generate == null ? Map.of() : Map.of(HttpMethod.GET, generate);
        ReadSpecial special = new ReadSpecial(type, kind, folder, ids);
        return new ReadRoute(type, special.path(), methods, records, special, problems);
    }

    /** Where the file is, or the files are. */
    RoutePath path() {
        return kind.path(folder, ids != null);
    }

    private static @Nullable Method method(Class<?> type, String name) {
        for (Method method : type.getMethods()) {
            if (method.getName().equals(name) && !method.isBridge()) {
                return method;
            }
        }
        return null;
    }
}
