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
     * @param status 200 to 599; below 400 the answer is the status alone
     * @param detail what went wrong, for the client; null says no more than the status
     * @throws IllegalArgumentException if the status is outside 200 to 599
     */
    public HttpException(int status, @Nullable String detail) {
        this(status, detail, null);
    }

    /** As {@link #HttpException(int, String)}, with a cause that is logged and never sent. */
    public HttpException(int status, @Nullable String detail, @Nullable Throwable cause) {
        super(detail, cause);
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("An HttpException has a status from 200 to 599, not " + status);
        }
        this.status = status;
    }

    /** The status to answer with, 200 to 599. */
    public int status() {
        return status;
    }

    /** What the client is told, or null. */
    public @Nullable String detail() {
        return getMessage();
    }

    /** The response that this exception stands for, or null where it is an error. */
    @Nullable
    Response response() {
        return status < 400 ? Response.status(status) : null;
    }
}
