package io.routelet.cache;

import java.time.Duration;

/** No answer in time: the render takes too long, or too many others wait. For the client: 503 with Retry-After. */
public final class Unavailable extends Exception {
    private static final long serialVersionUID = 1L;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    Unavailable(String message) {
        super(message, null, false, false);
    }

    /** When it makes sense to come again. */
    public Duration retryAfter() {
        return RETRY_AFTER;
    }
}
