package io.routelet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The context that a test gives to a handler: the segments are the components of a record. */
final class GivenContext<P extends @Nullable Record> implements RouteContext<P> {
    private final String route;
    private final P params;
    private final Map<String, List<String>> segments = new LinkedHashMap<>();

    GivenContext(String route, P params) {
        this.route = route;
        this.params = params;
        List<String> names = names(route);
        RecordValues values = params == null ? null : new RecordValues(params.getClass());
        int components = values == null ? 0 : values.names().size();
        if (names.size() != components) {
            throw new IllegalArgumentException("The route " + route + " has " + names.size()
                    + " dynamic segments, the record has " + components + " components");
        }
        if (values != null) {
            @Nullable Object[] given = values.of(params);
            for (int i = 0; i < components; i++) {
                segments.put(names.get(i), texts(given[i]));
            }
        }
    }

    @Override
    public P params() {
        return params;
    }

    @Override
    public @Nullable String param(String name) {
        List<String> values = segments(name);
        return values.isEmpty() ? null : String.join("/", values);
    }

    @Override
    public List<String> segments(String name) {
        List<String> values = segments.get(name);
        if (values == null) {
            throw new IllegalArgumentException("The route " + route + " has no segment named " + name);
        }
        return values;
    }

    @Override
    public String route() {
        return route;
    }

    @Override
    public String path(String path) {
        return path;
    }

    private static List<String> texts(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(value));
    }

    private static List<String> names(String route) {
        return List.of(route.split("/")).stream()
                .filter(segment -> segment.startsWith("[") && segment.endsWith("]"))
                .map(segment -> segment.replace("[", "").replace("]", "").replace("...", ""))
                .toList();
    }
}
