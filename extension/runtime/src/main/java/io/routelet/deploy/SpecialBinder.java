package io.routelet.deploy;

import io.routelet.metadata.ImageMetadata;
import io.routelet.metadata.Site;
import io.routelet.route.HttpMethod;
import io.routelet.route.Place;
import io.routelet.route.RouteProblem;
import io.routelet.serve.BoundMethod;
import io.routelet.serve.Downstream;
import io.routelet.serve.Endpoint;
import io.routelet.serve.ParamsBinder;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns classes that make files into endpoints. For one deployment. */
final class SpecialBinder {
    private final Site site;
    private final Downstream downstream;
    private final List<RouteProblem.Occurrence> problems;

    /** @param downstream what caches on the way are told */
    SpecialBinder(Site site, Downstream downstream, List<RouteProblem.Occurrence> problems) {
        this.site = site;
        this.downstream = downstream;
        this.problems = problems;
    }

    /**
     * The endpoint of one.
     *
     * @param instance what {@code generate} is called on; null for a static method
     * @param params the record that it asks for; null for none
     */
    Endpoint endpoint(
            ReadSpecial special, @Nullable Method generate, @Nullable Object instance, @Nullable Class<?> params)
            throws ReflectiveOperationException {
        ParamsBinder binder = params == null ? ParamsBinder.NONE : ParamsBinding.binder(params, special.folder());
        GenerateMethod handler =
                new GenerateMethod(special, Objects.requireNonNull(generate), instance, site, downstream);
        BoundMethod get = new BoundMethod(handler, binder);
        StaticBinding statics = new StaticBinding(ClassModel.config(special.type()), generated(special), null);
        return new Endpoint(Map.of(HttpMethod.GET, get), statics.unlessDynamic(special.path(), get));
    }

    /** The files to make at the start. Those below a parameter are known only when they are asked for. */
    private @Nullable List<List<Object>> generated(ReadSpecial special) {
        Method ids = special.ids();
        if (ids == null) {
            return StaticParams.of(special.type(), special.folder(), problems::add);
        }
        List<List<Object>> all = new ArrayList<>();
        if (special.folder().isLiteral()) {
            for (String id : ids(special, ids)) {
                all.add(List.of(id + special.kind().extension()));
            }
        }
        return all;
    }

    private List<String> ids(ReadSpecial special, Method method) {
        try {
            List<String> ids = ids(method);
            for (String id : ids) {
                if (!StaticParams.isSegment(id)) {
                    tell(special, RouteProblem.IDS_VALUE, method.getName(), id);
                    return List.of();
                }
            }
            return ids;
        } catch (InvocationTargetException e) {
            tell(special, RouteProblem.IDS_FAILED, method.getName(), String.valueOf(e.getCause()));
        } catch (ReflectiveOperationException | RuntimeException e) {
            tell(special, RouteProblem.IDS_FAILED, method.getName(), e);
        }
        return List.of();
    }

    private void tell(ReadSpecial special, RouteProblem problem, Object... arguments) {
        problems.add(problem.at(Place.ofClass(special.type().getName()), arguments));
    }

    /** Asks the author's method, which has no parameters as the rules have checked. */
    static List<String> ids(Method method) throws ReflectiveOperationException {
        Object result = method.invoke(null);
        List<String> ids = new ArrayList<>();
        try (Stream<?> values = result instanceof Stream<?> stream ? stream : ((Collection<?>) result).stream()) {
            values.forEach(value -> ids.add(id(value)));
        }
        return ids;
    }

    private static String id(@Nullable Object value) {
        if (value instanceof ImageMetadata image) {
            return image.id();
        }
        return value instanceof Enum<?> constant ? constant.name() : String.valueOf(value);
    }
}
