package io.routelet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The cookies of a request, read as Next.js reads them: of cookies with the same name the last one counts, values are
 * percent-decoded, a cookie whose value does not decode is left out, quotes are part of the value, and a cookie without
 * {@code =} has the value {@code "true"}. Names are case-sensitive. Immutable; reading never fails.
 */
public final class RequestCookies {
    static final RequestCookies NONE = new RequestCookies(Map.of());

    private final Map<String, RequestCookie> cookies;

    private RequestCookies(Map<String, RequestCookie> cookies) {
        this.cookies = cookies;
    }

    /** The cookies of a Cookie header; several lines of it joined by {@code "; "}. */
    public static RequestCookies parse(@Nullable String header) {
        if (header == null || header.isEmpty()) {
            return NONE;
        }
        Map<String, RequestCookie> cookies = new LinkedHashMap<>();
        for (int start = 0; start < header.length(); ) {
            int end = header.indexOf(';', start);
            end = end < 0 ? header.length() : end;
            add(cookies, header.substring(start, end));
            start = afterSpaces(header, end + 1);
        }
        return new RequestCookies(cookies);
    }

    private static int afterSpaces(String header, int start) {
        int at = start;
        while (at < header.length() && header.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private static void add(Map<String, RequestCookie> cookies, String pair) {
        if (pair.isEmpty()) {
            return;
        }
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "true" : PercentEncoding.decodeComponent(pair.substring(equals + 1));
        if (value != null) {
            cookies.put(name, new RequestCookie(name, value));
        }
    }

    /** The cookie of this name, or null. */
    public @Nullable RequestCookie get(String name) {
        return cookies.get(name);
    }

    /** All cookies, in the order in which their names came first. */
    public List<RequestCookie> getAll() {
        return List.copyOf(cookies.values());
    }

    /** The cookies of this name: at most one, since the last one counts. */
    public List<RequestCookie> getAll(String name) {
        RequestCookie cookie = cookies.get(name);
        return cookie == null ? List.of() : List.of(cookie);
    }

    /** Whether there is a cookie of this name. */
    public boolean has(String name) {
        return cookies.containsKey(name);
    }

    /** How many cookies there are. */
    public int size() {
        return cookies.size();
    }
}
