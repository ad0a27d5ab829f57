package io.routelet.cache;

import org.jspecify.annotations.Nullable;

/**
 * What servers share could not be reached in time. Who asked for a revalidation cannot know whether it has happened; to
 * ask again does no harm.
 */
public final class StoreUnreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message says what was not done, and why */
    public StoreUnreachable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
