package io.routelet.serve;

import io.routelet.EntityTag;
import io.routelet.Headers;
import io.routelet.HttpDate;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;

/** What the preconditions of a GET or HEAD say to the validators of a 200 (RFC 9110, 13.2.2). */
final class Preconditions {
    private Preconditions() {}

    /** Whether the client has this representation already. Where it names tags, its date does not count. */
    static boolean notModified(HttpServletRequest request, Headers validators) {
        String etag = validators.get("etag");
        String lastModified = validators.get("last-modified");
        if (etag == null && lastModified == null) {
            return false;
        }
        String ifNoneMatch = request.getHeader("If-None-Match");
        if (ifNoneMatch != null) {
            return etag != null && EntityTag.matchesWeakly(ifNoneMatch, etag);
        }
        Instant since = HttpDate.parse(request.getHeader("If-Modified-Since"));
        Instant modified = HttpDate.parse(lastModified);
        return since != null && modified != null && !modified.isAfter(since);
    }
}
