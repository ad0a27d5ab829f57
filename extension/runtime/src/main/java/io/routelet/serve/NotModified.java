package io.routelet.serve;

import io.routelet.Cookie;
import io.routelet.Response;
import java.util.Set;

/** The 304 that stands for a 200: what the client needs to keep what it has (RFC 9110, 15.4.5). */
final class NotModified {
    static final Set<String> REPEATED =
            Set.of("cache-control", "content-location", "date", "etag", "expires", "last-modified", "vary");

    private NotModified() {}

    static Response of(Response ok) {
        Response notModified = Response.status(304);
        for (String name : ok.plainHeaders().names()) {
            String value = ok.plainHeaders().get(name);
            if (value != null && REPEATED.contains(name)) {
                notModified = notModified.withHeader(name, value);
            }
        }
        for (Cookie cookie : ok.cookies()) {
            notModified = notModified.withCookie(cookie);
        }
        return notModified;
    }
}
