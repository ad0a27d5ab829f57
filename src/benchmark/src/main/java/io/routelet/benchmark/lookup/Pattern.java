package io.routelet.benchmark.lookup;

/** What the routes of a table look like, and a path for each; {@code #} is the number of the route. */
public enum Pattern {
    /** No parameter. */
    LITERAL("/shop/articles#/list", "/shop/articles#/list"),
    /** One parameter. */
    PARAMETER("/articles#/[id]", "/articles#/4711"),
    /** Eight segments, three of them parameters. */
    DEEP("/api/v1/tenants/[tenant]/articles#/[id]/notes/[note]", "/api/v1/tenants/acme/articles#/4711/notes/12"),
    /** All segments from the second on. */
    CATCH_ALL("/files#/[...path]", "/files#/2026/01/report.pdf"),
    /** No route has the path; the table is that of one parameter. */
    MISS("/articles#/[id]", "/nothing#/4711");

    private final String route;
    private final String path;

    Pattern(String route, String path) {
        this.route = route;
        this.path = path;
    }

    String route(int i) {
        return route.replace("#", Integer.toString(i));
    }

    String path(int i) {
        return path.replace("#", Integer.toString(i));
    }
}
