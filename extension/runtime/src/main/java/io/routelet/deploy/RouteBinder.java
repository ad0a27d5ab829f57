package io.routelet.deploy;

import io.routelet.proof.Verdict;
import io.routelet.route.HttpMethod;
import io.routelet.route.Place;
import io.routelet.route.RoutePath;
import io.routelet.route.RouteProblem;
import io.routelet.route.RouteTable;
import io.routelet.serve.BoundMethod;
import io.routelet.serve.Endpoint;
import io.routelet.serve.ParamsBinder;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Turns the classes that were read into endpoints, and tells every mistake on the way. For one deployment. */
final class RouteBinder {
    private final Instances instances;
    private final @Nullable Proofs proofs;
    private final RouteInstances constants = new RouteInstances();
    private final SpecialBinder specials;
    private final List<RouteProblem.Occurrence> problems;

    /** @param proofs null without Cache Components */
    RouteBinder(
            Instances instances,
            @Nullable Proofs proofs,
            SpecialBinder specials,
            List<RouteProblem.Occurrence> problems) {
        this.instances = instances;
        this.proofs = proofs;
        this.specials = specials;
        this.problems = problems;
    }

    /** The instances that were made. */
    RouteInstances constants() {
        return constants;
    }

    /** Adds the endpoint of a route, and nothing for what is none. */
    void bind(ReadRoute read, RouteTable.Builder<Endpoint> table) {
        problems.addAll(read.problems());
        Class<?> type = read.type();
        RoutePath path = read.path();
        if (type == null || path == null) {
            return;
        }
        Endpoint endpoint = read.problems().isEmpty() ? endpoint(type, path, read) : null;
        // A route with a mistake stands in the table all the same, so that its conflicts are told with it.
        table.add(
                path,
                Place.ofClass(type.getName()),
                endpoint == null ? new Endpoint(Map.of(), Endpoint.Options.NONE) : endpoint);
    }

    private @Nullable Endpoint endpoint(Class<?> type, RoutePath path, ReadRoute read) {
        try {
            Object instance = areStatic(read.methods().values()) ? null : instances.get(type);
            if (instance != null && instances.isOne(type)) {
                constants.add(type, instance);
            }
            ReadSpecial special = read.special();
            if (special != null) {
                Method generate = read.methods().get(HttpMethod.GET);
                return specials.endpoint(
                        special, generate, instance, read.records().get(generate));
            }
            Map<Class<?>, ParamsBinder> binders = new HashMap<>();
            Map<HttpMethod, BoundMethod> bound = new EnumMap<>(HttpMethod.class);
            for (Map.Entry<HttpMethod, Method> entry : read.methods().entrySet()) {
                Method method = entry.getValue();
                ParamsBinder params = binder(read.records().get(method), path, binders);
                bound.put(entry.getKey(), new BoundMethod(new HandlerMethod(method, instance), params));
            }
            StaticBinding statics =
                    new StaticBinding(ClassModel.config(type), StaticParams.of(type, path, problems::add), proof(read));
            return new Endpoint(bound, statics.options(path, bound.get(HttpMethod.GET)));
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            problems.add(RouteReader.unusable(type.getName(), e));
            return null;
        }
    }

    private @Nullable Supplier<Verdict> proof(ReadRoute read) {
        Proofs known = proofs;
        Method get = read.methods().get(HttpMethod.GET);
        return known == null || get == null ? null : () -> known.prove(get);
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
}
