package io.routelet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a representation.
 *
 * @param first the position of its first byte
 * @param last the position of its last byte
 */
public record ByteRange(long first, long last) {
    /**
     * What a {@code Range} header selects of a representation (RFC 9110, 14.1.2).
     *
     * @return null if the header is absent, malformed or unreasonable, so that all is sent; empty if nothing of what
     *     it asks for is there (416); otherwise the ranges in the order asked for
     */
    public static @Nullable List<ByteRange> select(@Nullable String header, long length) {
        return null;
    }

    /** How many bytes it has. */
    public long length() {
        return last - first + 1;
    }

    /** Its {@code Content-Range}. */
    public String contentRange(long total) {
        return "bytes " + first + "-" + last + "/" + total;
    }
}
