package io.routelet.serve;

import io.routelet.Application;
import io.routelet.Limit;
import io.routelet.Limits;
import io.routelet.Request;
import io.routelet.cache.CacheCore;
import io.routelet.cache.CacheKey;
import io.routelet.cache.PrerenderedStore;
import io.routelet.route.RouteTable;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What every request of an application is served with. Immutable. */
public final class Serving implements AutoCloseable {
    private final Application application;
    private final Background background;
    private final EventStreams events;
    private final ResponseWriter writer;
    private final RouteResolver resolver;
    private final Errors errors;
    private final String basePath;
    private final @Nullable Statics statics;
    private final RouteTable<Endpoint> table;

    /**
     * Puts together what serves an application.
     *
     * @param application limits and JSON
     * @param table the routes
     * @param cache keeps the responses of static routes; null where there are none
     * @param background the threads for what comes after a response; closed with this
     * @param options what the deployer has chosen
     */
    public Serving(
            Application application,
            RouteTable<Endpoint> table,
            @Nullable CacheCore cache,
            Background background,
            Options options) {
        Limits limits = application.limits();
        this.application = application;
        this.table = table;
        this.background = background;
        this.events = new EventStreams(background, Duration.ofMillis(limits.get(Limit.HEARTBEAT)));
        this.writer = new ResponseWriter(limits, InstantSource.system(), events);
        this.resolver = new RouteResolver(table, options.basePath(), options.trailingSlash(), limits);
        this.errors = new Errors(this, options);
        this.basePath = options.basePath();
        this.statics = cache == null ? null : statics(cache, options);
    }

    private Statics statics(CacheCore cache, Options options) {
        Statics.Place place = new Statics.Place(
                options.origin(), options.contextPath() + options.basePath(), options.trailingSlash());
        return new Statics(this, place, cache, new Storage(application.limits(), options.downstream()));
    }

    /**
     * What the deployer has chosen.
     *
     * @param origin of absolute links in static renders
     * @param contextPath of the application, with escapes; empty or {@code /shop}
     * @param basePath what every route's path has in front, below the context path; empty or {@code /docs}
     * @param trailingSlash which form of a path answers
     * @param containerErrors whether the container's error pages answer for failures
     * @param development whether errors show details to clients on this machine
     * @param downstream what caches on the way are told
     * @param errorPages the application's own
     */
    public record Options(
            String origin,
            String contextPath,
            String basePath,
            TrailingSlash trailingSlash,
            boolean containerErrors,
            boolean development,
            Downstream downstream,
            ErrorPages errorPages) {}

    /**
     * Has all static responses rendered that are known without being asked, in the background.
     *
     * @param ready what a build has rendered already; asked in the background too, as it may have to read. Null for
     *     nothing
     */
    public void prerender(@Nullable PrerenderedStore ready) {
        if (statics == null) {
            return;
        }
        if (ready == null) {
            statics.prerender(table, null);
        } else {
            background.renderers().execute(() -> statics.prerender(table, ready));
        }
    }

    /**
     * Renders the same in a build, one after the other.
     *
     * @param excluded what is left to request time
     * @param results is told of each
     */
    public void build(Predicate<CacheKey> excluded, Consumer<Built> results) {
        if (statics != null) {
            statics.build(table, excluded, results);
        }
    }

    Application application() {
        return application;
    }

    Background background() {
        return background;
    }

    ResponseWriter writer() {
        return writer;
    }

    RouteResolver resolver() {
        return resolver;
    }

    Errors errors() {
        return errors;
    }

    String basePath() {
        return basePath;
    }

    /** A request as handlers and pages see it. */
    Request incoming(HttpServletRequest request) {
        return new IncomingRequest(application, request, basePath);
    }

    /** What static routes are served with. Only where there are some. */
    Statics statics() {
        if (statics == null) {
            throw new IllegalStateException("There is no static route");
        }
        return statics;
    }

    long limit(Limit limit) {
        return application.limits().get(limit);
    }

    /** Ends what goes on beyond a request. */
    @Override
    public void close() {
        events.close();
        background.close();
    }
}
