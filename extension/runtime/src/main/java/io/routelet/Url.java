package io.routelet;

import java.net.URI;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The URL of a request, as the URL class of browsers and of Next.js shows it. Its path has the application's base path
 * taken off; {@link #basePath()} says what stands in front of it outside. Immutable; whatever is not asked for is not
 * computed.
 */
public final class Url {
    private static final String LOCAL = "http://localhost";

    private final String origin;
    private final String basePath;
    private final String pathname;
    private final @Nullable String rawQuery;
    private final Limits limits;
    private final @Nullable Consumer<String> read;
    private volatile @Nullable SearchParams searchParams;

    private Url(
            Place place, String pathname, @Nullable String rawQuery, Limits limits, @Nullable Consumer<String> read) {
        this.origin = place.origin;
        this.basePath = place.basePath;
        this.pathname = pathname;
        this.rawQuery = rawQuery;
        this.limits = limits;
        this.read = read;
    }

    private record Place(String origin, String basePath) {}

    /**
     * The URL of a request to the current application.
     *
     * @param origin scheme, host and port, for example {@code http://localhost:8080}
     * @param basePath what is in front of the path outside, for example {@code /shop}, or empty
     * @param pathname the path as sent, beginning with a slash, without the base path
     * @param rawQuery what follows the question mark, as sent; null or empty for none
     */
    public static Url of(String origin, String basePath, String pathname, @Nullable String rawQuery) {
        return of(origin, basePath, pathname, rawQuery, Application.current().limits());
    }

    /** As {@link #of(String, String, String, String)}, under these limits. */
    public static Url of(String origin, String basePath, String pathname, @Nullable String rawQuery, Limits limits) {
        return new Url(new Place(origin, basePath), pathname, rawQuery, limits, null);
    }

    /**
     * The URL of a static render, which has no query.
     *
     * @param read told when anything but the path is asked for; may throw
     */
    static Url watched(String origin, String basePath, String pathname, Limits limits, Consumer<String> read) {
        return new Url(new Place(origin, basePath), pathname, null, limits, read);
    }

    private void note(String what) {
        if (read != null) {
            read.accept(what);
        }
    }

    /**
     * A URL from text: absolute, or a path, which gets the origin {@code http://localhost}. A fragment is dropped.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public static Url parse(String absoluteOrPath) {
        return UrlText.parse(absoluteOrPath.startsWith("/") ? LOCAL + absoluteOrPath : absoluteOrPath);
    }

    /** The whole of it: origin, path and search. */
    public String href() {
        note("url().href()");
        return wholeOrigin() + pathname + query();
    }

    /** Scheme and host, and the port unless it is the scheme's own. */
    public String origin() {
        note("url().origin()");
        return wholeOrigin();
    }

    private String wholeOrigin() {
        return scheme() + "//" + authority();
    }

    /** The scheme with its colon: {@code http:} or {@code https:}. */
    public String protocol() {
        note("url().protocol()");
        return scheme();
    }

    private String scheme() {
        return origin.substring(0, origin.indexOf("://") + 1).toLowerCase(Locale.ROOT);
    }

    /** The host, and the port unless it is the scheme's own. */
    public String host() {
        note("url().host()");
        return authority();
    }

    private String authority() {
        String port = ownPort();
        return port.isEmpty() ? name() : name() + ":" + port;
    }

    /** The host without the port; an IPv6 address in brackets. */
    public String hostname() {
        note("url().hostname()");
        return name();
    }

    private String name() {
        String sent = origin.substring(origin.indexOf("://") + 3);
        int colon = portColon(sent);
        return (colon < 0 ? sent : sent.substring(0, colon)).toLowerCase(Locale.ROOT);
    }

    /** The port, empty where it is the scheme's own. */
    public String port() {
        note("url().port()");
        return ownPort();
    }

    private String ownPort() {
        int colon = portColon(origin);
        String port = colon < origin.indexOf("://") + 3 ? "" : origin.substring(colon + 1);
        return port.equals(scheme().equals("https:") ? "443" : "80") ? "" : port;
    }

    private static int portColon(String authority) {
        int colon = authority.lastIndexOf(':');
        return colon > authority.lastIndexOf(']') ? colon : -1;
    }

    /** The path as sent, so still percent-encoded, without the base path. */
    public String pathname() {
        return pathname;
    }

    /**
     * The query with its question mark, serialised anew by the rules of forms ({@code ?a} is {@code ?a=}); empty where
     * there is none.
     *
     * @throws HttpException 400 if it has more parameters than {@link Limit#QUERY_PARAMETERS}
     */
    public String search() {
        note("url().search()");
        return query();
    }

    private String query() {
        SearchParams params = params();
        return params.size() == 0 ? "" : "?" + params;
    }

    /**
     * The parameters of the query.
     *
     * @throws HttpException 400 if there are more than {@link Limit#QUERY_PARAMETERS}
     */
    public SearchParams searchParams() {
        note("url().searchParams()");
        return params();
    }

    private SearchParams params() {
        SearchParams params = searchParams;
        if (params == null) {
            params = SearchParams.parse(rawQuery, limits);
            searchParams = params;
        }
        return params;
    }

    /** What stands in front of the path outside: context path and base path; empty where there is nothing. */
    public String basePath() {
        return basePath;
    }

    /** {@link #href()} as a URI; characters of the path that a URI may not have are percent-encoded. */
    public URI toURI() {
        note("url().toURI()");
        return URI.create(wholeOrigin() + UrlText.encodePath(pathname) + query());
    }

    /** The same as {@link #href()}. */
    @Override
    public String toString() {
        return href();
    }
}
