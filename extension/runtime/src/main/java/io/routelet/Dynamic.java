package io.routelet;

/**
 * When the GET of a route runs.
 *
 * @see RouteConfig#dynamic()
 */
public enum Dynamic {
    /**
     * For every request; but where {@code revalidate}, {@code expire}, {@code tags} or {@code generateStaticParams} ask
     * for caching, once, as long as a run reads nothing of the request. One that does is repeated at request time, and the
     * route is dynamic from then on. With Cache Components on, once where that can be proved.
     */
    AUTO,
    /** Once: headers, cookies and search parameters of the request read as empty, and its origin as the base URL. */
    FORCE_STATIC,
    /** Once: reading headers, cookies, search parameters or the origin of the request fails. */
    ERROR,
    /** For every request. */
    FORCE_DYNAMIC
}
