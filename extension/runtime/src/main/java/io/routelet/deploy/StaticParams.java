package io.routelet.deploy;

import io.routelet.RecordValues;
import io.routelet.route.Place;
import io.routelet.route.RoutePath;
import io.routelet.route.RouteProblem;
import io.routelet.route.Segment;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks a route which parameters are to be rendered at the start, and reads them as the path has them. */
final class StaticParams {
    static final String METHOD = "generateStaticParams";

    private final Class<?> type;
    private final RoutePath path;
    private final List<RouteProblem.Occurrence> problems;

    private StaticParams(Class<?> type, RoutePath path, List<RouteProblem.Occurrence> problems) {
        this.type = type;
        this.path = path;
        this.problems = problems;
    }

    /**
     * The parameters, in the order of the path: a String, or a list of them for a catch-all.
     *
     * @param type has the method, as the rules want it
     */
    static List<List<Object>> of(Class<?> type, RoutePath path, List<RouteProblem.Occurrence> problems) {
        return new StaticParams(type, path, problems).call();
    }

    private List<List<Object>> call() {
        List<List<Object>> all = new ArrayList<>();
        try {
            Object result = type.getMethod(METHOD).invoke(null);
            Stream<?> values = result instanceof Stream<?> stream ? stream : ((Collection<?>) result).stream();
            try (values) {
                values.forEach(value -> read(value, all));
            }
        } catch (InvocationTargetException e) {
            tell(RouteProblem.STATIC_PARAMS_FAILED, String.valueOf(e.getCause()));
        } catch (ReflectiveOperationException | RuntimeException e) {
            tell(RouteProblem.STATIC_PARAMS_FAILED, e);
        }
        return all;
    }

    private void tell(RouteProblem problem, Object... arguments) {
        problems.add(problem.at(Place.ofClass(type.getName()), arguments));
    }

    private void read(@Nullable Object given, List<List<Object>> all) {
        List<Object> parameters = new ArrayList<>();
        for (Segment segment : path.segments()) {
            if (segment instanceof Segment.Literal) {
                continue;
            }
            Object value = value(given, segment);
            String mistake = mistake(segment, value);
            if (mistake != null) {
                tell(
                        RouteProblem.STATIC_PARAMS_VALUE,
                        String.valueOf(given),
                        path,
                        mistake,
                        String.join(", ", path.parameters()));
                return;
            }
            parameters.add(value instanceof List<?> list ? texts(list) : text(Objects.requireNonNull(value)));
        }
        all.add(List.copyOf(parameters));
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
