package io.routelet.cache;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP answer, ready to be written.
 *
 * @param status the status
 * @param headers in the order they are sent, already filtered by the caller's rule of what may be kept
 * @param downstream what tells caches on the way how long it lives; none where the author has said so in {@code headers}
 * @param identity the body as it is
 * @param gzip the body compressed; null where that is not worth it
 */
public record StoredResponse(
        int status,
        List<Field> headers,
        List<Field> downstream,
        Variant identity,
        @Nullable Variant gzip) implements Payload {
    private static final int OVERHEAD = 200;
    private static final int FIELD_OVERHEAD = 140;

    /**
     * A header line.
     *
     * @param name in lower case
     * @param value as it goes on the wire
     */
    public record Field(String name, String value) {
        private long weight() {
            return (long) FIELD_OVERHEAD + name.length() + value.length();
        }
    }

    /**
     * One coding of the body. The array is not copied and must not be changed; nobody but the writer of responses sees
     * it.
     *
     * @param bytes the body in this coding
     * @param coding its content coding; null for the body as it is
     * @param etag its entity tag, with the quotes
     */
    @SuppressWarnings("ArrayRecordComponent") // Bytes are written as they are; nobody compares two bodies.
    public record Variant(byte[] bytes, @Nullable String coding, String etag) {}

    /** Keeps its own copies of the lists. */
    public StoredResponse {
        headers = List.copyOf(headers);
        downstream = List.copyOf(downstream);
    }

    /** The value of a header of the author's, or null. */
    public @Nullable String header(String name) {
        for (Field field : headers) {
            if (field.name().equals(name)) {
                return field.value();
            }
        }
        return null;
    }

    @Override
    public long weight() {
        long bytes = OVERHEAD + (long) identity.bytes.length + (gzip == null ? 0 : gzip.bytes.length);
        for (Field field : headers) {
            bytes += field.weight();
        }
        for (Field field : downstream) {
            bytes += field.weight();
        }
        return bytes;
    }
}
