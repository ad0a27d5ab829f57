package io.routelet;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * A cookie to be set on the client (RFC 6265). Immutable; each wither returns a copy, and refuses with an
 * {@link IllegalArgumentException} what cannot go on the wire or what no browser would take.
 *
 * @param name a token; with the prefix {@code __Host-} or {@code __Secure-} the rules of RFC 6265bis, 4.1.3 hold
 * @param value any text; it is percent-encoded on the wire
 * @param path begins with a slash; {@code /} unless changed, null for none
 * @param domain a host name; null for the host that sets the cookie
 * @param maxAge how long the client keeps it, to the second; zero or less deletes it; null for the browser session
 * @param expires until when the client keeps it; {@code maxAge} wins over it
 * @param secure whether it is sent over TLS only; null: where the request came over TLS or the cookie needs it
 * @param httpOnly whether it is hidden from scripts
 * @param sameSite {@link SameSite#LAX} unless changed; null leaves it to the browser
 * @param priority which cookies a browser drops first; null for none
 * @param partitioned whether it is kept apart for each top-level site
 */
public record Cookie(
        String name,
        String value,
        @Nullable String path,
        @Nullable String domain,
        @Nullable Duration maxAge,
        @Nullable Instant expires,
        @Nullable Boolean secure,
        boolean httpOnly,
        @Nullable SameSite sameSite,
        @Nullable Priority priority,
        boolean partitioned) {

    /** Which cookies a browser drops first when there are too many. */
    public enum Priority {
        /** First. */
        LOW,
        /** As if nothing were said. */
        MEDIUM,
        /** Last. */
        HIGH
    }

    /** Checks every part, and the parts against each other. */
    public Cookie {
        path = path == null || path.isEmpty() ? null : path;
        CookieRules.checkName(name);
        CookieRules.checkPath(path);
        CookieRules.checkDomain(domain);
        CookieRules.checkExpires(expires);
        CookieRules.checkHostPrefix(name, path, domain);
        value = CookieRules.checkedValue(name, value);
        if (Boolean.FALSE.equals(secure)) {
            CookieRules.checkInsecure(name, sameSite, partitioned);
        }
    }

    /** A cookie for the whole site and the browser session: {@code Path=/; SameSite=Lax}. */
    public static Cookie of(String name, String value) {
        return new Cookie(name, value, "/", null, null, null, null, false, SameSite.LAX, null, false);
    }

    /** With another value. */
    public Cookie withValue(String value) {
        return new Cookie(
                name, value, path, domain, maxAge, expires, secure, httpOnly, sameSite, priority, partitioned);
    }

    /** For this path and what is below it; null or empty for the folder of the request's path. */
    public Cookie withPath(@Nullable String path) {
        return new Cookie(
                name, value, path, domain, maxAge, expires, secure, httpOnly, sameSite, priority, partitioned);
    }

    /** For this host and its subdomains; null for the host of the request alone. */
    public Cookie withDomain(@Nullable String domain) {
        return new Cookie(
                name, value, path, domain, maxAge, expires, secure, httpOnly, sameSite, priority, partitioned);
    }

    /** Kept this long; zero or less deletes it; null for the browser session. */
    public Cookie withMaxAge(@Nullable Duration maxAge) {
        return new Cookie(
                name, value, path, domain, maxAge, expires, secure, httpOnly, sameSite, priority, partitioned);
    }

    /** Kept until then; null for the browser session. */
    public Cookie withExpires(@Nullable Instant expires) {
        return new Cookie(
                name, value, path, domain, maxAge, expires, secure, httpOnly, sameSite, priority, partitioned);
    }

    /** Sent over TLS only, or not only. */
    public Cookie withSecure(boolean secure) {
        return new Cookie(
                name, value, path, domain, maxAge, expires, secure, httpOnly, sameSite, priority, partitioned);
    }

    /** Hidden from scripts, or not. */
    public Cookie withHttpOnly(boolean httpOnly) {
        return new Cookie(
                name, value, path, domain, maxAge, expires, secure, httpOnly, sameSite, priority, partitioned);
    }

    /** Sent with requests from other sites so far; null leaves it to the browser. */
    public Cookie withSameSite(@Nullable SameSite sameSite) {
        return new Cookie(
                name, value, path, domain, maxAge, expires, secure, httpOnly, sameSite, priority, partitioned);
    }

    /** Dropped sooner or later than others; null says nothing. */
    public Cookie withPriority(@Nullable Priority priority) {
        return new Cookie(
                name, value, path, domain, maxAge, expires, secure, httpOnly, sameSite, priority, partitioned);
    }

    /** Kept apart for each top-level site (CHIPS), or not. */
    public Cookie withPartitioned(boolean partitioned) {
        return new Cookie(
                name, value, path, domain, maxAge, expires, secure, httpOnly, sameSite, priority, partitioned);
    }

    /**
     * The cookie that deletes this one: no value, long past, and of the rest only what a browser needs to find the
     * cookie and to accept the line.
     */
    public Cookie expired() {
        SameSite needed = sameSite == SameSite.NONE ? sameSite : null;
        return new Cookie(name, "", path, domain, null, Instant.EPOCH, secure, false, needed, null, partitioned);
    }

    /** The value of its {@code Set-Cookie} line; {@code secureRequest}: whether the request came over TLS. */
    public String toHeader(boolean secureRequest) {
        return toHeader(secureRequest, InstantSource.system());
    }

    /** As {@link #toHeader(boolean)}, with the clock from which {@code Max-Age} computes {@code Expires}. */
    String toHeader(boolean secureRequest, InstantSource clock) {
        return SetCookie.line(this, secureRequest, clock.instant());
    }
}
