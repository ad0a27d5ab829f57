package io.routelet.redis;

import java.net.SocketTimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Until when this thread waits for Redis, whatever it does with it: connecting, logging in, reading a reply. One within
 * another is no later.
 */
final class Deadline implements AutoCloseable {
    private static final ThreadLocal<@Nullable Deadline> CURRENT = new ThreadLocal<>();
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final long end;
    private final @Nullable Deadline outer;

    private Deadline(long end, @Nullable Deadline outer) {
        this.end = end;
        this.outer = outer;
    }

    /** So long from now on, until it is closed. */
    static Deadline in(long nanos) {
        Deadline outer = CURRENT.get();
        long now = System.nanoTime();
        Deadline next = new Deadline(now + (outer == null ? nanos : Math.min(nanos, outer.end - now)), outer);
        CURRENT.set(next);
        return next;
    }

    /** Half of what is left of this one. */
    Deadline half() {
        return in((end - System.nanoTime()) / 2);
    }

    /**
     * What is left, in milliseconds.
     *
     * @param usual where there is no deadline, and the most
     * @throws SocketTimeoutException if nothing is
     */
    static int left(int usual) throws SocketTimeoutException {
        Deadline current = CURRENT.get();
        if (current == null) {
            return usual;
        }
        long left = (current.end - System.nanoTime()) / NANOS_PER_MILLI;
        if (left <= 0) {
            throw new SocketTimeoutException("Redis takes too long");
        }
        return (int) Math.min(usual, left);
    }

    @Override
    public void close() {
        if (outer == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(outer);
        }
    }
}
