package io.routelet.serve;

import io.routelet.Application;
import io.routelet.Limit;
import io.routelet.Limits;
import io.routelet.route.RouteTable;
import java.time.Duration;
import java.time.InstantSource;

/**
 * What every request of an application is served with.
 *
 * @param application limits and JSON
 * @param resolver finds the route
 * @param writer puts responses on the wire
 * @param errors answers failures
 * @param events the clients that listen
 * @param background the threads for what comes after a response
 * @param basePath what every route's path has in front, below the context path; empty or {@code /docs}
 */
public record Serving(
        Application application,
        RouteResolver resolver,
        ResponseWriter writer,
        Errors errors,
        EventStreams events,
        Background background,
        String basePath)
        implements AutoCloseable {
    /**
     * What the deployer has chosen.
     *
     * @param basePath what every route's path has in front, below the context path; empty or {@code /docs}
     * @param trailingSlash which form of a path answers
     * @param containerErrors whether the container's error pages answer for failures
     * @param development whether errors show details to clients on this machine
     */
    public record Options(String basePath, TrailingSlash trailingSlash, boolean containerErrors, boolean development) {}

    /** Puts together what serves an application. */
    public static Serving of(
            Application application, RouteTable<Endpoint> table, Background background, Options options) {
        Limits limits = application.limits();
        EventStreams events = new EventStreams(background, Duration.ofMillis(limits.get(Limit.HEARTBEAT)));
        ResponseWriter writer = new ResponseWriter(limits, InstantSource.system(), events);
        return new Serving(
                application,
                new RouteResolver(table, options.basePath(), options.trailingSlash(), new PathGuard(limits)),
                writer,
                new Errors(writer, options.containerErrors(), options.development()),
                events,
                background,
                options.basePath());
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
