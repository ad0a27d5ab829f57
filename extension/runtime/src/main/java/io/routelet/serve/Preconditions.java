package io.routelet.serve;

import io.routelet.EntityTag;
import io.routelet.HttpDate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the preconditions of a GET or HEAD say to the validators of a 200 (RFC 9110, 13.2.2). */
final class Preconditions {
    private Preconditions() {}

    /**
     * Whether the client has this representation already.
     *
     * @param ifNoneMatch the header, or null; where it is there, {@code ifModifiedSince} does not count
     */
    static boolean notModified(
            @Nullable String ifNoneMatch,
            @Nullable String ifModifiedSince,
            @Nullable String etag,
            @Nullable String lastModified) {
        if (ifNoneMatch != null) {
            return etag != null && EntityTag.matchesWeakly(ifNoneMatch, etag);
        }
        Instant since = HttpDate.parse(ifModifiedSince);
        Instant modified = HttpDate.parse(lastModified);
        return since != null && modified != null && !modified.isAfter(since);
    }
}
