package io.routelet.serve;

import io.routelet.HttpException;
import io.routelet.Limit;
import io.routelet.Limits;
import io.routelet.Response;
import io.routelet.route.Match;
import io.routelet.route.RouteTable;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Finds the route of a request on the path that the container has decoded, so that its security constraints and the
 * route see the same one. Immutable.
 */
final class RouteResolver {
    /** What a redirect has of headers beside the location, at most. */
    private static final int ROOM = 256;

    private final RouteTable<Endpoint> table;
    private final String basePath;
    private final TrailingSlash trailingSlash;
    private final PathGuard guard;
    private final long longestLocation;

    /** @param basePath empty, or {@code /docs}: what every route's path has in front, below the context path */
    RouteResolver(RouteTable<Endpoint> table, String basePath, TrailingSlash trailingSlash, Limits limits) {
        this.table = table;
        this.basePath = basePath;
        this.trailingSlash = trailingSlash;
        this.guard = new PathGuard(limits);
        this.longestLocation = limits.get(Limit.RESPONSE_HEADERS) - ROOM;
    }

    /**
     * The route of a request.
     *
     * @return null where no route matches: the request is the container's
     * @throws io.routelet.HttpException 400, 404 or 414 where a route matches and the guard refuses the path
     */
    @Nullable
    Match<Endpoint> match(HttpServletRequest request) {
        String path = path(request);
        String own = own(path);
        if (own == null) {
            return null;
        }
        Match<Endpoint> match = table.find(own);
        if (match != null) {
            guard.check(request.getRequestURI(), request.getContextPath(), path);
            guard.checkQuery(request.getQueryString());
        }
        return match;
    }

    /** Where a matched request must go for the form of its path that answers; null where it has that form. */
    @Nullable
    Response redirect(HttpServletRequest request) {
        String path = path(request);
        boolean slash = path.endsWith("/");
        if (path.equals("/")) {
            return null;
        }
        String raw = request.getRequestURI();
        String bare = slash ? raw.substring(0, raw.length() - 1) : raw;
        if (trailingSlash.fits(path.substring(basePath.length()), bare, slash)) {
            return null;
        }
        String form = slash ? bare : raw + "/";
        String query = request.getQueryString();
        String location = query == null || query.isEmpty() ? form : form + "?" + query;
        if (location.length() > longestLocation) {
            throw new HttpException(414, "The address is too long to be corrected.");
        }
        return Response.text(location).withStatus(308).withHeader("Location", location);
    }

    private static String path(HttpServletRequest request) {
        String info = request.getPathInfo();
        return info == null ? request.getServletPath() : request.getServletPath() + info;
    }

    /** The path of the route without base path and trailing slash, or null outside the base path. */
    private @Nullable String own(String path) {
        if (!path.startsWith(basePath)) {
            return null;
        }
        int end = path.endsWith("/") ? path.length() - 1 : path.length();
        if (end <= basePath.length()) {
            return path.length() <= basePath.length() + 1 ? "/" : null;
        }
        return path.charAt(basePath.length()) == '/' ? path.substring(basePath.length(), end) : null;
    }
}
