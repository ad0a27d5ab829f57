package io.routelet.serve;

import io.routelet.HttpException;
import io.routelet.route.Match;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Answers GET and HEAD of static routes with what is kept and fresh; that is all. Everything else goes on to the {@link
 * FrontController}, with the route that was found on the way.
 *
 * <p>It stands behind the container's security constraints and all filters of the application, right in front of that
 * servlet, and is there for requests of clients only: no forward, no include, no error page.
 */
public final class StaticCacheFilter implements Filter {
    /** The request attribute with the route that was found. */
    static final String MATCH = "io.routelet.match";

    private final FrontController controller;

    /** @param controller what stands behind this */
    public StaticCacheFilter(FrontController controller) {
        this.controller = controller;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Serving serving = controller.serving();
        if (!(request instanceof HttpServletRequest asked
                && response instanceof HttpServletResponse answer
                && hits(serving, asked, answer))) {
            chain.doFilter(request, response);
        }
    }

    private static boolean hits(Serving serving, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!isReading(request.getMethod())) {
            return false;
        }
        Match<Endpoint> match;
        boolean direct;
        try {
            match = serving.resolver().match(request);
            direct = match != null && serving.resolver().redirect(request) == null;
        } catch (HttpException e) {
            return false; // The front controller comes to the same end, and answers it.
        }
        if (match == null) {
            return false;
        }
        StaticRoute route = match.value().statics();
        if (route != null
                && direct
                && isForEverybody(serving, route, request)
                && serving.statics().hit(route, match, request, response)) {
            return true;
        }
        request.setAttribute(MATCH, match);
        return false;
    }

    static boolean isReading(String method) {
        return method.equals("GET") || method.equals("HEAD");
    }

    private static boolean isForEverybody(Serving serving, StaticRoute route, HttpServletRequest request) {
        return !route.isDynamic() && !Draft.isFor(request, serving);
    }
}
