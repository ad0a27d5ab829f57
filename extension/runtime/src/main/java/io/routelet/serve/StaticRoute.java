package io.routelet.serve;

import io.routelet.cache.CacheKey;
import io.routelet.cache.CacheLife;
import io.routelet.cache.Recording;
import io.routelet.route.RoutePath;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The GET of a route whose responses are kept: what its author has declared, and whether it has turned out to need the
 * request. Safe for use by any thread.
 */
public final class StaticRoute {
    private static final System.Logger LOG = System.getLogger("io.routelet");

    private final RoutePath path;
    private final BoundMethod get;
    private final Declared declared;
    private final CacheKey key;
    private final Set<String> warned = ConcurrentHashMap.newKeySet();
    private volatile @Nullable String dynamic;

    /** What happens when a render asks something of a client's request. */
    public enum Mode {
        /** It finds nothing there. */
        EMPTY,
        /** It fails. */
        FAIL,
        /** It is repeated at request time, as is every later one. */
        FALL_BACK
    }

    /**
     * What the author has said.
     *
     * @param mode what a read of the request does
     * @param life how long responses live
     * @param tags what they are revalidated by
     * @param generated the parameters to render at the start, each a String or a list of them for a catch-all
     * @param maxDuration how long a render may take; null for the usual
     * @param proved whether nobody has asked for it, but it was found to need no request
     */
    public record Declared(
            Mode mode,
            CacheLife life,
            List<String> tags,
            List<List<Object>> generated,
            @Nullable Duration maxDuration,
            boolean proved) {
        /** Copies the lists. */
        public Declared {
            tags = List.copyOf(tags);
            generated = List.copyOf(generated);
        }
    }

    /** @param get the author's GET */
    public StaticRoute(RoutePath path, BoundMethod get, Declared declared) {
        this.path = path;
        this.get = get;
        this.declared = declared;
        this.key = CacheKey.of(path.toString(), List.of());
    }

    RoutePath path() {
        return path;
    }

    BoundMethod get() {
        return get;
    }

    Mode mode() {
        return declared.mode();
    }

    /** Whether nobody has asked for it, so that it may as well run for each request. */
    boolean isProved() {
        return declared.proved();
    }

    @Nullable
    Duration maxDuration() {
        return declared.maxDuration();
    }

    /** The parameters to render before anybody asks; one empty list for a path without any. */
    List<List<Object>> prerendered() {
        return path.isLiteral() ? List.of(List.of()) : declared.generated();
    }

    /** The parameters that the author has named, as paths. */
    public List<String> generatedPaths() {
        return declared.generated().stream()
                .map(parameters -> PathText.of(path, parameters))
                .toList();
    }

    /** When a response is stale; empty for never. */
    public Optional<Duration> revalidate() {
        return finite(declared.life().revalidate());
    }

    /** When a response is no longer served; empty for never. */
    public Optional<Duration> expire() {
        return finite(declared.life().expire());
    }

    private static Optional<Duration> finite(Duration time) {
        return time.equals(CacheLife.NEVER) ? Optional.empty() : Optional.of(time);
    }

    /** The key of the response for some parameters. */
    CacheKey key(List<Object> parameters) {
        return parameters.isEmpty() ? key : CacheKey.of(path.toString(), parameters);
    }

    void declare(Recording recording) {
        recording.tag(declared.tags());
        recording.life(declared.life());
    }

    /** Whether it is run for every request after all. */
    boolean isDynamic() {
        return dynamic != null;
    }

    /** Why it is run for every request after all; null where it is not. */
    public @Nullable String because() {
        return dynamic;
    }

    /** From now on it is run for every request. */
    synchronized void becomeDynamic(String because) {
        if (dynamic == null) {
            dynamic = because;
            LOG.log(
                    System.Logger.Level.INFO,
                    "GET {0} is dynamic from now on: {1}. Declare that with"
                            + " @RouteConfig(dynamic = Dynamic.FORCE_DYNAMIC), or change it to have responses kept",
                    path,
                    because);
        }
    }

    /** Says once that something reads as empty. */
    void warnOf(String what) {
        warnOnce(
                what,
                "GET {0} is static with Dynamic.FORCE_STATIC, and its handler reads {1} of the request: headers, cookies"
                        + " and the query are empty there, and the origin is the base URL",
                what);
    }

    /**
     * Says once that responses are not kept.
     *
     * @param obstacle what the response does that keeps it from being kept
     */
    void warnOfObstacle(String obstacle) {
        warnOnce(
                "obstacle",
                "GET {0} is static, but its response is not kept, as it {1}. Change that, or declare"
                        + " @RouteConfig(dynamic = Dynamic.FORCE_DYNAMIC): until then the handler runs for every request",
                obstacle);
    }

    /** Says once that a response is too large to be kept. */
    void warnOfSize(long limit) {
        warnOnce(
                "size",
                "GET {0} is static, but its response is larger than routelet.limits.entry ({1} bytes) and is not kept."
                        + " Raise the limit, or declare Dynamic.FORCE_DYNAMIC: until then the handler runs twice for a"
                        + " request",
                Long.toString(limit));
    }

    private void warnOnce(String about, String message, String detail) {
        if (warned.add(about)) {
            LOG.log(System.Logger.Level.WARNING, message, path, detail);
        }
    }
}
