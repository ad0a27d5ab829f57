package io.routelet.deploy;

import io.routelet.RecordValues;
import io.routelet.route.Place;
import io.routelet.route.RoutePath;
import io.routelet.route.RouteProblem;
import io.routelet.route.Segment;
import io.routelet.serve.ParamsBinder;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks a route which parameters are to be rendered at the start, and reads them as the path has them. */
final class StaticParams {
    static final String METHOD = "generateStaticParams";

    private final RoutePath path;
    private final ParamsBinder binder;
    private final List<RouteProblem.Occurrence> problems;

    /** @param binder makes the record of the handler that will get the parameters */
    StaticParams(RoutePath path, ParamsBinder binder, List<RouteProblem.Occurrence> problems) {
        this.path = path;
        this.binder = binder;
        this.problems = problems;
    }

    /**
     * The parameters, in the order of the path and each but once: a String, or a list of them for a catch-all.
     *
     * @param type has the method, as the rules want it
     */
    List<List<Object>> of(Class<?> type) {
        Place place = Place.ofClass(type.getName());
        Set<List<Object>> all = new LinkedHashSet<>();
        try (Stream<?> values = values(type.getMethod(METHOD))) {
            values.forEach(value -> add(value, all, place));
        } catch (InvocationTargetException e) {
            problems.add(RouteProblem.STATIC_PARAMS_FAILED.at(place, String.valueOf(e.getCause())));
        } catch (ReflectiveOperationException | RuntimeException e) {
            problems.add(RouteProblem.STATIC_PARAMS_FAILED.at(place, e));
        }
        return List.copyOf(all);
    }

    /**
     * What a static method of the author's lists.
     *
     * @throws IllegalStateException if that is null
     */
    static Stream<?> values(Method method) throws ReflectiveOperationException {
        Object result = method.invoke(null);
        if (result == null) {
            throw new IllegalStateException("it returned null");
        }
        return result instanceof Stream<?> stream ? stream : ((Collection<?>) result).stream();
    }

    private void add(@Nullable Object given, Set<List<Object>> all, Place place) {
        List<Object> parameters = new ArrayList<>();
        String mistake = read(given, parameters);
        if (mistake == null) {
            all.add(List.copyOf(parameters));
        } else {
            String names = String.join(", ", path.parameters());
            problems.add(RouteProblem.STATIC_PARAMS_VALUE.at(place, String.valueOf(given), path, mistake, names));
        }
    }

    /** Null where there is no mistake. */
    private @Nullable String read(@Nullable Object given, List<Object> parameters) {
        for (Segment segment : path.segments()) {
            if (segment instanceof Segment.Literal) {
                continue;
            }
            Object value = value(given, segment);
            String mistake = mistake(segment, value);
            if (mistake != null) {
                return mistake;
            }
            parameters.add(value instanceof List<?> list ? texts(list) : text(Objects.requireNonNull(value)));
        }
        String unknown = unknown(given);
        return unknown == null ? unconverted(parameters) : unknown;
    }

    private @Nullable String unknown(@Nullable Object given) {
        List<String> known = given instanceof Record ? path.components() : path.parameters();
        for (Object name : names(given)) {
            if (!known.contains(String.valueOf(name))) {
                return "'" + name + "' is no segment of it";
            }
        }
        return null;
    }

    private static Collection<?> names(@Nullable Object given) {
        if (given instanceof Map<?, ?> map) {
            return map.keySet();
        }
        return given instanceof Record ? new RecordValues(given.getClass()).names() : List.of();
    }

    /** What a request with these parameters would be answered with 404 for. */
    private @Nullable String unconverted(List<Object> parameters) {
        try {
            binder.bind(parameters);
            return null;
        } catch (Error e) {
            throw e;
        } catch (Throwable e) {
            return "the record of its parameters cannot be made: " + (e.getCause() == null ? e : e.getCause());
        }
    }

    private static @Nullable Object value(@Nullable Object given, Segment segment) {
        if (given instanceof Map<?, ?> map) {
            return map.containsKey(segment.text()) || !isOptional(segment) ? map.get(segment.text()) : List.of();
        }
        return given instanceof Record values ? component(values, RoutePath.componentName(segment.text())) : null;
    }

    private static @Nullable Object component(Record given, String name) {
        RecordValues values = new RecordValues(given.getClass());
        int place = values.names().indexOf(name);
        return place < 0 ? null : values.of(given)[place];
    }

    private static boolean isOptional(Segment segment) {
        return segment instanceof Segment.OptionalCatchAll;
    }

    /** Null where the value is one that a request can have. */
    private static @Nullable String mistake(Segment segment, @Nullable Object value) {
        if (value == null) {
            return segment + " has no value";
        }
        if (segment.takesTheRest() != value instanceof List<?>) {
            return segment + (segment.takesTheRest() ? " takes a list" : " takes one value");
        }
        List<?> values = value instanceof List<?> list ? list : List.of(value);
        if (values.isEmpty() && !isOptional(segment)) {
            return segment + " takes at least one segment";
        }
        return values.stream().allMatch(StaticParams::isSegment)
                ? null
                : segment + " has a value that no path can have: empty, a dot segment, or with a slash, a backslash, a"
                        + " control character or half a surrogate pair";
    }

    static boolean isSegment(@Nullable Object value) {
        String text = value == null ? "" : text(value);
        return !text.isEmpty()
                && !text.equals(".")
                && !text.equals("..")
                && text.codePoints().allMatch(StaticParams::isInPaths);
    }

    private static boolean isInPaths(int c) {
        return c != '/' && c != '\\' && !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE;
    }

    private static List<String> texts(List<?> values) {
        return values.stream().map(StaticParams::text).toList();
    }

    private static String text(Object value) {
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }
}
