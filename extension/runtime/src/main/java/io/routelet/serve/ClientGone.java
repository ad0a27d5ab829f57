package io.routelet.serve;

import io.routelet.HttpException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The connection was lost while a response was written: nobody's mistake, and nobody is left to be told. */
final class ClientGone extends IOException {
    private static final long serialVersionUID = 1;

    private final IOException original;

    ClientGone(IOException original) {
        super(original);
        this.original = original;
    }

    /** What the container threw. */
    IOException original() {
        return original;
    }

    /**
     * The container's own exception where a failure is that the client has gone, or null.
     *
     * @param closed whether nothing can be answered any more; then a body that broke off is the same
     */
    static @Nullable IOException of(Throwable failure, boolean closed) {
        if (failure instanceof ClientGone gone) {
            return gone.original;
        }
        return closed && failure instanceof HttpException http && http.getCause() instanceof IOException unread
                ? unread
                : null;
    }
}
