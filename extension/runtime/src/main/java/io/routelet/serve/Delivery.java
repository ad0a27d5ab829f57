package io.routelet.serve;

import io.routelet.ByteRange;
import io.routelet.EntityTag;
import io.routelet.cache.StoredResponse;
import io.routelet.cache.StoredResponse.Variant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a kept 200 goes out to a client that says this and that. Pure; in the order of RFC 9110, 13.2.2.
 *
 * @param form what is sent
 * @param variant which coding of the body it is about
 * @param range the part to send, in {@link Form#PART} only
 */
record Delivery(Form form, Variant variant, @Nullable ByteRange range) {
    /** What is sent. */
    enum Form {
        /** 200 with all of the body. */
        WHOLE,
        /** 206 with one part of it. */
        PART,
        /** 304: the client has it. */
        NOT_MODIFIED,
        /** 412: the client wants another one. */
        PRECONDITION_FAILED,
        /** 416: the client wants what is behind its end. */
        UNSATISFIABLE
    }

    /**
     * What a client says; null is what it does not say.
     *
     * @param get whether the method is GET: HEAD has no ranges (RFC 9110, 14.2)
     */
    record Conditions(
            boolean get,
            @Nullable String ifMatch,
            @Nullable String ifUnmodifiedSince,
            @Nullable String ifNoneMatch,
            @Nullable String ifModifiedSince,
            @Nullable String range,
            @Nullable String ifRange) {}

    /** The part to send. */
    ByteRange part() {
        if (range == null) {
            throw new IllegalStateException("There is no part in " + form);
        }
        return range;
    }

    /** @param variant the coding that the client likes best */
    static Delivery of(StoredResponse stored, Variant variant, Conditions says) {
        String lastModified = stored.header("last-modified");
        if (isRefused(stored, says, lastModified)) {
            return new Delivery(Form.PRECONDITION_FAILED, variant, null);
        }
        // Ranges are of the body as it is; a client that wants one is answered for that.
        boolean ranged = says.get && says.range != null;
        Variant chosen = ranged ? stored.identity() : variant;
        if (Preconditions.notModified(says.ifNoneMatch, says.ifModifiedSince, chosen.etag(), lastModified)) {
            return new Delivery(Form.NOT_MODIFIED, chosen, null);
        }
        return ranged && Preconditions.rangeHolds(says.ifRange, chosen.etag(), lastModified)
                ? ranged(stored, variant, says.range)
                : new Delivery(Form.WHOLE, variant, null);
    }

    private static boolean isRefused(StoredResponse stored, Conditions says, @Nullable String lastModified) {
        if (says.ifMatch != null) {
            Variant gzip = stored.gzip();
            return !EntityTag.matchesStrongly(says.ifMatch, stored.identity().etag())
                    && (gzip == null || !EntityTag.matchesStrongly(says.ifMatch, gzip.etag()));
        }
        return says.ifUnmodifiedSince != null
                && Preconditions.isNotAfter(lastModified, lastModified)
                && Preconditions.isNotAfter(says.ifUnmodifiedSince, says.ifUnmodifiedSince)
                && !Preconditions.isNotAfter(lastModified, says.ifUnmodifiedSince);
    }

    /** One range is sent; several are more than it is worth, and the whole is always right. */
    private static Delivery ranged(StoredResponse stored, Variant variant, @Nullable String header) {
        Variant identity = stored.identity();
        List<ByteRange> ranges = ByteRange.select(header, identity.bytes().length);
        if (ranges == null || ranges.size() > 1) {
            return new Delivery(Form.WHOLE, variant, null);
        }
        return ranges.isEmpty()
                ? new Delivery(Form.UNSATISFIABLE, identity, null)
                : new Delivery(Form.PART, identity, ranges.get(0));
    }
}
