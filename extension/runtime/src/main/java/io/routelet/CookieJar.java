package io.routelet;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The cookies of the request being answered, as they will be when the client has read the response. Changes go out with
 * the response, one {@code Set-Cookie} for each name; an error response carries none.
 */
public final class CookieJar {
    private final Map<String, RequestCookie> cookies = new LinkedHashMap<>();
    private final Map<String, Cookie> changes = new LinkedHashMap<>();
    private @Nullable String sealed;
    private @Nullable Consumer<Collection<Cookie>> listener;

    CookieJar(RequestCookies sent) {
        sent.getAll().forEach(cookie -> cookies.put(cookie.name(), cookie));
    }

    /** The cookie of that name, or null; a deleted one is there with an empty value. */
    public @Nullable RequestCookie get(String name) {
        return cookies.get(name);
    }

    /** All cookies, in the order of their first appearance. */
    public List<RequestCookie> getAll() {
        return List.copyOf(cookies.values());
    }

    /** The cookies of that name: one or none. */
    public List<RequestCookie> getAll(String name) {
        RequestCookie cookie = get(name);
        return cookie == null ? List.of() : List.of(cookie);
    }

    /** Whether there is a cookie of that name. */
    public boolean has(String name) {
        return cookies.containsKey(name);
    }

    /** How many cookies there are. */
    public int size() {
        return cookies.size();
    }

    /** Sets a cookie with the defaults of {@link Cookie#of}. */
    public CookieJar set(String name, String value) {
        return set(Cookie.of(name, value));
    }

    /**
     * Sets a cookie; the last one of a name wins.
     *
     * @throws IllegalStateException once the response is out, and in a static GET
     */
    public CookieJar set(Cookie cookie) {
        if (sealed != null) {
            throw new IllegalStateException(sealed);
        }
        cookies.put(cookie.name(), new RequestCookie(cookie.name(), cookie.value()));
        changes.remove(cookie.name());
        changes.put(cookie.name(), cookie);
        if (listener != null) {
            listener.accept(changes.values());
        }
        return this;
    }

    /** Deletes a cookie that was set with the default path and no domain. */
    public CookieJar delete(String name) {
        return delete(Cookie.of(name, ""));
    }

    /** Deletes a cookie; its path and domain must be those that it was set with. */
    public CookieJar delete(Cookie cookie) {
        return set(cookie.expired());
    }

    Collection<Cookie> changes() {
        return changes.values();
    }

    void whenChanged(@Nullable Consumer<Collection<Cookie>> told) {
        listener = told;
    }

    /** @param reason why cookies cannot be changed any more */
    void seal(String reason) {
        sealed = reason;
    }
}
