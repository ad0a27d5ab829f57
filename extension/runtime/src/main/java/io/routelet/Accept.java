package io.routelet;

import org.jspecify.annotations.Nullable;

/** What a client would rather have: {@code Accept} and {@code Accept-Encoding} (RFC 9110, 12.5). */
public final class Accept {
    private Accept() {}

    /** Whether this {@code Accept} header likes {@code wanted} better than {@code other}, both without parameters. */
    public static boolean prefers(@Nullable String accept, String wanted, String other) {
        return quality(accept, wanted) > quality(accept, other);
    }

    /** The weight of a media type, 0 to 1; 1 where there is no header. What is malformed counts as not written. */
    public static double quality(@Nullable String accept, String mediaType) {
        return 1;
    }

    /** Whether this {@code Accept-Encoding} header allows a coding such as {@code gzip}; false where there is none. */
    public static boolean allowsCoding(@Nullable String acceptEncoding, String coding) {
        return false;
    }
}
