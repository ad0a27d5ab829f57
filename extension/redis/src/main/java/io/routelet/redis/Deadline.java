package io.routelet.redis;

import java.net.SocketTimeoutException;

/** Until when this thread waits for Redis, whatever it does with it: connecting, logging in, reading a reply. */
final class Deadline {
    private static final ThreadLocal<Long> CURRENT = new ThreadLocal<>();
    private static final long NANOS_PER_MILLI = 1_000_000;

    private Deadline() {}

    /** So long from now on, until it is closed. */
    static Deadline in(long nanos) {
        CURRENT.set(System.nanoTime() + nanos);
        return new Deadline();
    }

    /**
     * What is left, in milliseconds.
     *
     * @param usual where there is no deadline, and the most
     * @throws SocketTimeoutException if nothing is
     */
    static int left(int usual) throws SocketTimeoutException {
        Long end = CURRENT.get();
        if (end == null) {
            return usual;
        }
        long left = (end - System.nanoTime()) / NANOS_PER_MILLI;
        if (left <= 0) {
            throw new SocketTimeoutException("Redis takes too long");
        }
        return (int) Math.min(usual, left);
    }

    void close() {
        CURRENT.remove();
    }
}
