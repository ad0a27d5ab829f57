package io.routelet.serve;

import io.routelet.EntityTag;
import io.routelet.Headers;
import io.routelet.HttpDate;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the preconditions of a GET or HEAD say to the validators of a 200 (RFC 9110, 13.2.2). */
final class Preconditions {
    private Preconditions() {}

    /** Whether the client has this representation already. */
    static boolean notModified(HttpServletRequest request, Headers validators) {
        String etag = validators.get("etag");
        String lastModified = validators.get("last-modified");
        return (etag != null || lastModified != null)
                && notModified(
                        ServletHeaders.list(request, "If-None-Match"),
                        request.getHeader("If-Modified-Since"),
                        etag,
                        lastModified);
    }

    /** The same of a client that says this. Where it names tags, its date does not count. */
    static boolean notModified(
            @Nullable String ifNoneMatch,
            @Nullable String ifModifiedSince,
            @Nullable String etag,
            @Nullable String lastModified) {
        return ifNoneMatch != null
                ? etag != null && EntityTag.matchesWeakly(ifNoneMatch, etag)
                : isNotAfter(lastModified, ifModifiedSince);
    }

    /** Whether both are dates, and the first is not later than the other. */
    static boolean isNotAfter(@Nullable String date, @Nullable String other) {
        Instant first = HttpDate.parse(date);
        Instant second = HttpDate.parse(other);
        return first != null && second != null && !first.isAfter(second);
    }

    /**
     * Whether a range of this representation is wanted: {@code If-Range} compares strongly, and a date must be exactly
     * this one (RFC 9110, 13.1.5).
     */
    static boolean rangeHolds(@Nullable String ifRange, @Nullable String etag, @Nullable String lastModified) {
        if (ifRange == null) {
            return true;
        }
        return EntityTag.isValid(ifRange)
                ? etag != null && EntityTag.matchesStrongly(ifRange, etag)
                : ifRange.equals(lastModified);
    }
}
