package io.routelet.serve;

import io.routelet.cache.StoredResponse;
import io.routelet.cache.StoredResponse.Field;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/**
 * Tells caches on the way for how long they may keep a kept answer. What filters and container have said about this
 * request stays: the answer was made without knowing of it. Safe for use by any thread.
 */
final class DownstreamWriter {
    private final AddedCookies cookies = new AddedCookies();

    /** Whether a header is for caches, be it for all of them or for some (RFC 9213). */
    static boolean isForCaches(String name) {
        return name.endsWith(Downstream.CACHE_CONTROL) || name.equals("surrogate-control");
    }

    /**
     * Writes the headers that are for caches. What was made for everybody stays that way only where nothing personal goes
     * with it. An author who says {@code public} does not say it of requests with credentials (RFC 9111, 3.5): the handler
     * ran without one.
     *
     * @return whether the age of the answer has to go with it: what an author says of a time counts from each response on
     */
    boolean write(StoredResponse stored, HttpServletRequest request, HttpServletResponse servlet) {
        if (servlet.containsHeader(Downstream.CACHE_CONTROL)) {
            return false;
        }
        if (isPersonal(request, servlet)) {
            String said = stored.header(Downstream.CACHE_CONTROL);
            servlet.setHeader(Downstream.CACHE_CONTROL, said == null ? "private, no-cache" : Downstream.personal(said));
            return false;
        }
        write(stored.headers(), servlet);
        write(stored.downstream(), servlet);
        return !stored.downstream().isEmpty();
    }

    private boolean isPersonal(HttpServletRequest request, HttpServletResponse servlet) {
        return request.getHeader("Authorization") != null
                || request.getUserPrincipal() != null
                || cookies.areIn(servlet);
    }

    private static void write(List<Field> fields, HttpServletResponse servlet) {
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            if (isForCaches(field.name()) && !servlet.containsHeader(field.name())) {
                servlet.setHeader(field.name(), field.value());
            }
        }
    }
}
