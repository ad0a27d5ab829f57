package io.routelet.cache;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP answer, ready to be written. The arrays are not copied and must not be changed; nobody but the writer of
 * responses sees them.
 *
 * @param status the status
 * @param headers names and values in the order they are sent, already filtered by the caller's list of what may be kept
 * @param identity the body as it is
 * @param gzip the body compressed; null where that is not worth it
 * @param etag the strong entity tag of {@code identity}, with its quotes; null if the answer has none
 * @param gzipEtag the strong entity tag of {@code gzip}; null where that is null
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes are written as they are; nobody compares two answers.
public record StoredResponse(
        int status,
        List<Map.Entry<String, String>> headers,
        byte[] identity,
        byte @Nullable [] gzip,
        @Nullable String etag,
        @Nullable String gzipEtag)
        implements Payload {
    private static final int OVERHEAD = 160;
    private static final int HEADER_OVERHEAD = 140;

    /** Keeps its own copy of the list. */
    public StoredResponse {
        headers = List.copyOf(headers);
    }

    @Override
    public long weight() {
        long bytes = OVERHEAD + (long) identity.length + (gzip == null ? 0 : gzip.length);
        for (Map.Entry<String, String> header : headers) {
            bytes += HEADER_OVERHEAD
                    + header.getKey().length()
                    + header.getValue().length();
        }
        return bytes;
    }
}
