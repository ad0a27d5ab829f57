package io.routelet.deploy;

import io.routelet.RouteContext;
import io.routelet.Segment;
import io.routelet.route.HttpMethod;
import io.routelet.route.ParamsRules;
import io.routelet.route.Part;
import io.routelet.route.Place;
import io.routelet.route.RoutePath;
import io.routelet.route.RouteProblem;
import io.routelet.route.RouteRules;
import io.routelet.route.SpecialRoute;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the classes that are routes, and checks them against the rules. For one thread of one deployment. */
final class RouteReader {
    private static final String ROUTE = ".Route";
    private static final String PACKAGE_INFO = "package-info";

    private final Origin origin;
    private final boolean injection;
    private final Map<String, @Nullable String> replacements = new HashMap<>();
    private List<RouteProblem.Occurrence> problems = new ArrayList<>();

    /**
     * Where the classes of an application come from.
     *
     * @param app the package below which routes are
     */
    record Origin(String app, ClassLoader loader, FoundClasses classes) {}

    /** @param injection whether instances are injected */
    RouteReader(Origin origin, boolean injection) {
        this.origin = origin;
        this.injection = injection;
    }

    /** Reads a class that may be a route, by its name. */
    ReadRoute read(String className) {
        problems = new ArrayList<>();
        String packageName = className.substring(0, className.lastIndexOf('.'));
        RoutePath path = RoutePath.parse(Part.below(origin.app, packageName, this::replacement), problems::add)
                .orElse(null);
        Class<?> type = path == null ? null : load(className);
        if (path == null || type == null) {
            return ReadRoute.none(problems);
        }
        try {
            if (className.endsWith(ROUTE)) {
                return read(type, path);
            }
            SpecialRoute special = SpecialRoute.of(className);
            if (special != null) {
                return ReadSpecial.read(type, special, path, injection, problems);
            }
            problems.addAll(RouteRules.checkName(ClassModel.of(type)));
        } catch (LinkageError e) {
            problems.add(unusable(className, e));
        }
        return ReadRoute.none(problems);
    }

    private ReadRoute read(Class<?> type, RoutePath path) {
        problems.addAll(RouteRules.check(ClassModel.of(type), path, injection));
        Map<HttpMethod, Method> methods = methods(type);
        Map<Method, Class<?>> records = records(methods.values());
        for (Class<?> record : Set.copyOf(records.values())) {
            problems.addAll(ParamsRules.check(ParamsModel.of(record), path));
        }
        return new ReadRoute(type, path, methods, records, null, problems);
    }

    private static Map<HttpMethod, Method> methods(Class<?> type) {
        Map<HttpMethod, Method> methods = new EnumMap<>(HttpMethod.class);
        for (Method method : type.getMethods()) {
            HttpMethod http = HttpMethod.of(method.getName());
            if (http != null && !method.isBridge()) {
                methods.put(http, method);
            }
        }
        return methods;
    }

    static Map<Method, Class<?>> records(Collection<Method> methods) {
        Map<Method, Class<?>> records = new HashMap<>();
        for (Method method : methods) {
            for (Type parameter : ClassModel.parameterTypes(method)) {
                if (parameter instanceof ParameterizedType generic
                        && generic.getRawType() == RouteContext.class
                        && generic.getActualTypeArguments()[0] instanceof Class<?> record) {
                    records.put(method, record);
                }
            }
        }
        return records;
    }

    private @Nullable Class<?> load(String className) {
        try {
            return Class.forName(className, false, origin.loader);
        } catch (ClassNotFoundException | LinkageError e) {
            problems.add(unusable(className, e));
            return null;
        }
    }

    /** The text of {@code @Segment} of a package, or null. */
    private @Nullable String replacement(String packageName) {
        if (!replacements.containsKey(packageName)) {
            replacements.put(packageName, readReplacement(packageName));
        }
        return replacements.get(packageName);
    }

    private @Nullable String readReplacement(String packageName) {
        String info = packageName + "." + PACKAGE_INFO;
        Class<?> type = origin.classes.contains(info) ? load(info) : null;
        Segment segment = type == null ? null : type.getAnnotation(Segment.class);
        return segment == null ? null : segment.value();
    }

    static RouteProblem.Occurrence unusable(String className, Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return RouteProblem.CLASS_UNUSABLE.at(Place.ofClass(className), cause);
    }
}
