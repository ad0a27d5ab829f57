package io.routelet.serve;

import io.routelet.Request;
import io.routelet.Response;
import io.routelet.RouteContext;
import io.routelet.route.HttpMethod;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A route bound to its methods: a table that is complete when the application starts, but for OPTIONS, which few ask
 * for. Immutable.
 */
public final class Endpoint {
    private final @Nullable BoundMethod[] bound = new @Nullable BoundMethod[HttpMethod.values().length];
    private final List<String> methods;
    private final String allow;
    private final Options options;
    private final @Nullable Page page;

    /** A page, which answers GET and HEAD. */
    public static Endpoint of(Page page) {
        BoundMethod shown = BoundMethod.answering(Response.noContent()); // The page is shown instead.
        return new Endpoint(Map.of(HttpMethod.GET, shown), Options.NONE, page);
    }

    /**
     * Completes the table: HEAD is GET, OPTIONS answers with what is allowed.
     *
     * @param written the methods that the author wrote; the map is copied
     */
    public Endpoint(Map<HttpMethod, BoundMethod> written, Options options) {
        this(written, options, null);
    }

    private Endpoint(Map<HttpMethod, BoundMethod> written, Options options, @Nullable Page page) {
        this.options = options;
        this.page = page;
        Map<HttpMethod, BoundMethod> all = new EnumMap<>(HttpMethod.class);
        all.putAll(written);
        BoundMethod get = written.get(HttpMethod.GET);
        if (get != null) {
            all.putIfAbsent(HttpMethod.HEAD, get);
        }
        Set<String> names = new TreeSet<>();
        for (HttpMethod method : all.keySet()) {
            names.add(method.name());
        }
        names.add(HttpMethod.OPTIONS.name());
        this.methods = List.copyOf(names);
        this.allow = String.join(", ", names);
        for (Map.Entry<HttpMethod, BoundMethod> entry : all.entrySet()) {
            bound[entry.getKey().ordinal()] = entry.getValue();
        }
    }

    private Response options(Request request, RouteContext<?> context) {
        return Response.noContent().withHeader("Allow", allow);
    }

    /**
     * What the author has said besides.
     *
     * @param statics how GET is answered where its responses are kept; null where it is run for every request
     * @param admitted the only parameters that there are; null where any will do
     * @param maxDuration how long a handler may take; null for as long as it likes
     * @param because why GET runs for each request, where that was found out; else empty
     */
    public record Options(
            @Nullable StaticRoute statics,
            @Nullable Set<List<Object>> admitted,
            @Nullable Duration maxDuration,
            String because) {
        /** Nothing. */
        public static final Options NONE = new Options(null, null, null, "");
    }

    /** Whether a page answers GET. */
    public boolean isPage() {
        return page != null;
    }

    /** What answers GET and HEAD in place of a method; null where there is no page. */
    @Nullable
    Page page() {
        return page;
    }

    /** How GET is answered where its responses are kept, or null. */
    public @Nullable StaticRoute statics() {
        return options.statics;
    }

    /** Why GET runs for each request, where that was found out; else empty. */
    public String because() {
        return options.because;
    }

    /** Whether there is such a resource, as far as the author has named them. */
    boolean admits(List<Object> parameters) {
        return options.admitted == null || options.admitted.contains(parameters);
    }

    @Nullable
    Duration maxDuration() {
        return options.maxDuration;
    }

    /** What answers a method, or null where the route does not have it. */
    @Nullable
    BoundMethod method(HttpMethod method) {
        BoundMethod written = bound[method.ordinal()];
        return written == null && method == HttpMethod.OPTIONS
                ? new BoundMethod(this::options, ParamsBinder.NONE)
                : written;
    }

    /** The names of all methods that it has, sorted. */
    public List<String> methods() {
        return methods;
    }

    /** The value of {@code Allow}: what OPTIONS answers and what 405 carries. */
    String allow() {
        return allow;
    }
}
