package io.routelet.serve;

import io.routelet.Response;
import io.routelet.route.HttpMethod;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A route bound to its methods: a table that is complete when the application starts. Immutable. */
public final class Endpoint {
    private final @Nullable BoundMethod[] methods = new @Nullable BoundMethod[HttpMethod.values().length];
    private final String allow;

    /**
     * Completes the table: HEAD is GET, OPTIONS answers with what is allowed.
     *
     * @param written the methods that the author wrote; the map is copied
     */
    public Endpoint(Map<HttpMethod, BoundMethod> written) {
        Map<HttpMethod, BoundMethod> all = new EnumMap<>(HttpMethod.class);
        all.putAll(written);
        BoundMethod get = written.get(HttpMethod.GET);
        if (get != null) {
            all.putIfAbsent(HttpMethod.HEAD, get);
        }
        TreeSet<String> names = all.keySet().stream().map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
        names.add(HttpMethod.OPTIONS.name());
        this.allow = String.join(", ", names);
        Response options = Response.noContent().withHeader("Allow", allow);
        all.putIfAbsent(HttpMethod.OPTIONS, BoundMethod.answering(options));
        Arrays.setAll(methods, i -> all.get(HttpMethod.values()[i]));
    }

    /** What answers a method, or null where the route does not have it. */
    @Nullable
    BoundMethod method(HttpMethod method) {
        return methods[method.ordinal()];
    }

    /** The value of {@code Allow}: what OPTIONS answers and what 405 carries. */
    public String allow() {
        return allow;
    }
}
