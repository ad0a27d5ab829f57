package io.routelet.conformance;

import io.routelet.RequestCookie;
import org.jspecify.annotations.Nullable;

/**
 * A cookie as the observed handlers print it.
 *
 * @param path what Next.js assumes; no client tells it
 */
public record ShownCookie(String name, String value, String path) {
    /** The cookie, or null for none. */
    public static @Nullable ShownCookie of(@Nullable RequestCookie cookie) {
        return cookie == null ? null : new ShownCookie(cookie.name(), cookie.value(), "/");
    }
}
