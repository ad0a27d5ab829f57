package io.routelet.serve;

import io.routelet.Response;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A route bound to its methods: a table that is complete when the application starts. Immutable. */
public final class Endpoint {
    private final @Nullable Handler[] handlers = new @Nullable Handler[HttpMethod.values().length];
    private final String allow;
    private final ParamsBinder params;

    /**
     * Completes the table: HEAD is GET, OPTIONS answers with what is allowed.
     *
     * @param written the methods that the author wrote; the map is copied
     */
    public Endpoint(Map<HttpMethod, Handler> written, ParamsBinder params) {
        Map<HttpMethod, Handler> all = new EnumMap<>(HttpMethod.class);
        all.putAll(written);
        if (all.containsKey(HttpMethod.GET)) {
            all.putIfAbsent(HttpMethod.HEAD, written.get(HttpMethod.GET));
        }
        TreeSet<String> names = all.keySet().stream().map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
        names.add(HttpMethod.OPTIONS.name());
        this.allow = String.join(", ", names);
        this.params = params;
        Response options = Response.noContent().withHeader("Allow", allow);
        all.putIfAbsent(HttpMethod.OPTIONS, (request, context) -> options);
        Arrays.setAll(handlers, i -> all.get(HttpMethod.values()[i]));
    }

    /** The handler of a method, or null where the route does not have it. */
    @Nullable Handler handler(HttpMethod method) {
        return handlers[method.ordinal()];
    }

    /** The value of {@code Allow}: what OPTIONS answers and what 405 carries. */
    public String allow() {
        return allow;
    }

    ParamsBinder params() {
        return params;
    }
}
