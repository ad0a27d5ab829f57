package io.routelet.serve;

import io.routelet.Application;
import io.routelet.Limit;
import io.routelet.Limits;
import io.routelet.route.RouteTable;
import java.time.Duration;
import java.time.InstantSource;

/** What every request of an application is served with. Immutable. */
public final class Serving implements AutoCloseable {
    private final Application application;
    private final Background background;
    private final EventStreams events;
    private final ResponseWriter writer;
    private final RouteResolver resolver;
    private final Errors errors;
    private final String basePath;

    /**
     * Puts together what serves an application.
     *
     * @param application limits and JSON
     * @param table the routes
     * @param background the threads for what comes after a response; closed with this
     * @param options what the deployer has chosen
     */
    public Serving(Application application, RouteTable<Endpoint> table, Background background, Options options) {
        Limits limits = application.limits();
        this.application = application;
        this.background = background;
        this.events = new EventStreams(background, Duration.ofMillis(limits.get(Limit.HEARTBEAT)));
        this.writer = new ResponseWriter(limits, InstantSource.system(), events);
        this.resolver = new RouteResolver(table, options.basePath(), options.trailingSlash(), limits);
        this.errors = new Errors(writer, options.containerErrors(), options.development());
        this.basePath = options.basePath();
    }

    /**
     * What the deployer has chosen.
     *
     * @param basePath what every route's path has in front, below the context path; empty or {@code /docs}
     * @param trailingSlash which form of a path answers
     * @param containerErrors whether the container's error pages answer for failures
     * @param development whether errors show details to clients on this machine
     */
    public record Options(String basePath, TrailingSlash trailingSlash, boolean containerErrors, boolean development) {}

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
