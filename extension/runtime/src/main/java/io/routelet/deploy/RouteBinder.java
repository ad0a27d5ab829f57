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
import io.routelet.route.RouteTable;
import io.routelet.serve.BoundMethod;
import io.routelet.serve.Endpoint;
import io.routelet.serve.ParamsBinder;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the classes that were found into endpoints, and tells every mistake on the way. For one deployment. */
final class RouteBinder {
    private static final String ROUTE = ".Route";
    private static final String PACKAGE_INFO = "package-info";

    private final String app;
    private final ClassLoader loader;
    private final FoundClasses classes;
    private final Instances instances;
    private final RouteInstances constants = new RouteInstances();
    private final List<RouteProblem.Occurrence> problems;
    private final Map<String, @Nullable String> replacements = new HashMap<>();

    RouteBinder(
            String app,
            ClassLoader loader,
            FoundClasses classes,
            Instances instances,
            List<RouteProblem.Occurrence> problems) {
        this.app = app;
        this.loader = loader;
        this.classes = classes;
        this.instances = instances;
        this.problems = problems;
    }

    /** The instances that were made. */
    RouteInstances constants() {
        return constants;
    }

    /** Adds the endpoint of a class named Route, and nothing for any other. */
    void bind(String className, RouteTable.Builder<Endpoint> table) {
        if (!RouteRules.mayBeRoute(className)) {
            return;
        }
        String packageName = className.substring(0, className.lastIndexOf('.'));
        RoutePath path = RoutePath.parse(Part.below(app, packageName, this::replacement), problems::add)
                .orElse(null);
        Class<?> type = path == null ? null : load(className);
        if (path == null || type == null) {
            return;
        }
        try {
            if (className.endsWith(ROUTE)) {
                bind(type, path, table);
            } else {
                problems.addAll(RouteRules.checkName(ClassModel.of(type)));
            }
        } catch (LinkageError e) {
            problems.add(RouteProblem.CLASS_UNUSABLE.at(Place.ofClass(className), describe(e)));
        }
    }

    private void bind(Class<?> type, RoutePath path, RouteTable.Builder<Endpoint> table) {
        int before = problems.size();
        problems.addAll(RouteRules.check(ClassModel.of(type), path, instances.injects()));
        Map<HttpMethod, Method> methods = methods(type);
        Map<Method, Class<?>> records = records(methods.values());
        for (Class<?> record : Set.copyOf(records.values())) {
            problems.addAll(ParamsRules.check(ParamsModel.of(record), path));
        }
        Endpoint endpoint = problems.size() == before ? endpoint(type, path, methods, records) : null;
        // A route with a mistake stands in the table all the same, so that its conflicts are told with it.
        table.add(
                path,
                Place.ofClass(type.getName()),
                endpoint == null ? new Endpoint(Map.of(), Endpoint.Options.NONE) : endpoint);
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

    /** The type arguments of RouteContext, by the methods that have one that matters. */
    private static Map<Method, Class<?>> records(Collection<Method> methods) {
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

    private @Nullable Endpoint endpoint(
            Class<?> type, RoutePath path, Map<HttpMethod, Method> methods, Map<Method, Class<?>> records) {
        try {
            Object instance = areStatic(methods.values()) ? null : instances.get(type);
            if (instance != null && instances.isOne(type)) {
                constants.add(type, instance);
            }
            Map<Class<?>, ParamsBinder> binders = new HashMap<>();
            Map<HttpMethod, BoundMethod> bound = new EnumMap<>(HttpMethod.class);
            for (Map.Entry<HttpMethod, Method> entry : methods.entrySet()) {
                Method method = entry.getValue();
                ParamsBinder params = binder(records.get(method), path, binders);
                bound.put(entry.getKey(), new BoundMethod(new HandlerMethod(method, instance), params));
            }
            StaticBinding statics =
                    new StaticBinding(ClassModel.config(type), StaticParams.of(type, path, problems::add));
            return new Endpoint(bound, statics.options(path, bound.get(HttpMethod.GET)));
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            problems.add(RouteProblem.CLASS_UNUSABLE.at(Place.ofClass(type.getName()), describe(e)));
            return null;
        }
    }

    private static boolean areStatic(Collection<Method> methods) {
        for (Method method : methods) {
            if (!Modifier.isStatic(method.getModifiers())) {
                return false;
            }
        }
        return true;
    }

    /** The methods of a route mostly ask for one and the same record. */
    private static ParamsBinder binder(@Nullable Class<?> params, RoutePath path, Map<Class<?>, ParamsBinder> binders)
            throws ReflectiveOperationException {
        if (params == null) {
            return ParamsBinder.NONE;
        }
        ParamsBinder known = binders.get(params);
        if (known == null) {
            known = ParamsBinding.binder(params, path);
            binders.put(params, known);
        }
        return known;
    }

    private @Nullable Class<?> load(String className) {
        try {
            return Class.forName(className, false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            problems.add(RouteProblem.CLASS_UNUSABLE.at(Place.ofClass(className), describe(e)));
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
        Class<?> type = classes.contains(info) ? load(info) : null;
        Segment segment = type == null ? null : type.getAnnotation(Segment.class);
        return segment == null ? null : segment.value();
    }

    private static String describe(Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return cause.toString();
    }
}
