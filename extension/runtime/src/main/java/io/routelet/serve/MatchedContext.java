package io.routelet.serve;

import io.routelet.RouteContext;
import io.routelet.cache.CacheKey;
import io.routelet.cache.KeyedRoute;
import io.routelet.route.Match;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The context of a request: its match, and the record made of it. */
final class MatchedContext implements RouteContext<@Nullable Object>, KeyedRoute {
    private final Match<Endpoint> match;
    private final @Nullable Object params;
    private final String prefix;

    /** @param prefix context path and base path */
    MatchedContext(Match<Endpoint> match, @Nullable Object params, String prefix) {
        this.match = match;
        this.params = params;
        this.prefix = prefix;
    }

    @Override
    public CacheKey key() {
        return CacheKey.of(route(), match.parameters());
    }

    @Override
    public @Nullable Object params() {
        return params;
    }

    @Override
    public @Nullable String param(String name) {
        List<String> values = segments(name);
        return switch (values.size()) {
            case 0 -> null;
            case 1 -> values.get(0);
            default -> String.join("/", values);
        };
    }

    @Override
    public List<String> segments(String name) {
        int parameter = match.path().parameters().indexOf(name);
        if (parameter < 0) {
            throw new IllegalArgumentException("The route " + route() + " has no segment named " + name);
        }
        return match.parameters().get(parameter) instanceof List<?> list
                ? strings(list)
                : List.of((String) match.parameters().get(parameter));
    }

    @SuppressWarnings("unchecked")
    private static List<String> strings(List<?> segments) {
        return (List<String>) segments;
    }

    @Override
    public String route() {
        return match.path().toString();
    }

    @Override
    public String path(String path) {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("A path of this application starts with a slash: " + path);
        }
        return prefix + path;
    }
}
