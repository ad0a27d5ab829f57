package io.routelet.serve;

import io.routelet.Application;
import io.routelet.Limit;

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
record Serving(
        Application application,
        RouteResolver resolver,
        ResponseWriter writer,
        Errors errors,
        EventStreams events,
        Background background,
        String basePath)
        implements AutoCloseable {
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
