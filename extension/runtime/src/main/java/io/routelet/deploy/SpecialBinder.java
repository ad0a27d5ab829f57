package io.routelet.deploy;

import io.routelet.metadata.ImageMetadata;
import io.routelet.metadata.Site;
import io.routelet.route.HttpMethod;
import io.routelet.route.Place;
import io.routelet.route.RouteProblem;
import io.routelet.route.RouteSettings;
import io.routelet.route.SpecialRoute;
import io.routelet.serve.BoundMethod;
import io.routelet.serve.Downstream;
import io.routelet.serve.Endpoint;
import io.routelet.serve.ParamsBinder;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
     * @param type the class, which the rules have checked
     * @param params makes the record that it asks for
     * @param generates whether it names its static parameters
     */
    Endpoint endpoint(ReadSpecial special, RouteType type, ParamsBinder params, RouteSettings config, boolean generates)
            throws ReflectiveOperationException {
        Method generate = type.method(SpecialRoute.GENERATE);
        Object instance = Modifier.isStatic(generate.getModifiers()) ? null : type.instance();
        Method ids = special.several() ? type.method(special.kind().idsMethod()) : null;
        BoundMethod get =
                new BoundMethod(new GenerateMethod(special, generate, ids, instance, site, downstream), params);
        List<List<Object>> generated = ids != null
                ? generated(special, ids)
                : generates ? new StaticParams(special.folder(), params, problems).of(type.type()) : null;
        StaticBinding statics = new StaticBinding(config, generated, null, false);
        return new Endpoint(Map.of(HttpMethod.GET, get), statics.unlessDynamic(special.path(), get));
    }

    /** The files to make at the start. Those below a parameter are known only when they are asked for. */
    private List<List<Object>> generated(ReadSpecial special, Method ids) {
        List<List<Object>> all = new ArrayList<>();
        if (special.folder().isLiteral()) {
            for (String id : told(ids)) {
                all.add(List.of(id + special.kind().extension()));
            }
        }
        return all;
    }

    private List<String> told(Method method) {
        try {
            List<String> ids = ids(method);
            for (String id : ids) {
                if (!StaticParams.isSegment(id)) {
                    tell(method, RouteProblem.IDS_VALUE, id);
                    return List.of();
                }
            }
            return ids;
        } catch (InvocationTargetException e) {
            tell(method, RouteProblem.IDS_FAILED, String.valueOf(e.getCause()));
        } catch (ReflectiveOperationException | RuntimeException e) {
            tell(method, RouteProblem.IDS_FAILED, e);
        }
        return List.of();
    }

    private void tell(Method method, RouteProblem problem, Object what) {
        Place place = Place.ofClass(method.getDeclaringClass().getName());
        problems.add(problem.at(place, method.getName(), what));
    }

    /** Asks the author's method, which has no parameters as the rules have checked. */
    static List<String> ids(Method method) throws ReflectiveOperationException {
        List<String> ids = new ArrayList<>();
        try (Stream<?> values = StaticParams.values(method)) {
            values.forEach(value -> ids.add(id(value)));
        }
        return ids;
    }

    private static String id(@Nullable Object value) {
        if (value instanceof ImageMetadata image) {
            return image.id();
        }
        if (value instanceof Map<?, ?> named && named.containsKey("id")) {
            return id(named.get("id")); // As Next.js has it.
        }
        return value instanceof Enum<?> constant ? constant.name() : String.valueOf(value);
    }
}
