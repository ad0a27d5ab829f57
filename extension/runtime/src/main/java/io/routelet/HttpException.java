package io.routelet;

import org.jspecify.annotations.Nullable;

/**
 * Ends a handler with an HTTP status instead of a {@link Response}. The detail is written for the client (RFC 9457,
 * "detail"), so it must not tell what the client may not know; the cause goes to the log alone.
 */
public class HttpException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;

    /**
     * @param status 300 to 599
     * @param detail what went wrong, for the client; null says no more than the status
     * @throws IllegalArgumentException if the status is outside 300 to 599
     */
    public HttpException(int status, @Nullable String detail) {
        this(status, detail, null);
    }

    /** As {@link #HttpException(int, String)}, with a cause that is logged and never sent. */
    public HttpException(int status, @Nullable String detail, @Nullable Throwable cause) {
        super(detail, cause);
        if (status < 300 || status > 599) {
            throw new IllegalArgumentException("An HttpException has a status from 300 to 599, not " + status);
        }
        this.status = status;
    }

    /** The status to answer with, 300 to 599. */
    public int status() {
        return status;
    }

    /** What the client is told, or null. */
    public @Nullable String detail() {
        return getMessage();
    }

    /**
     * The response that this exception stands for, or null where the error page of the application does.
     */
    @Nullable
    Response response() {
        return null;
    }
}
