package io.routelet.redis;

import org.jspecify.annotations.Nullable;

/**
 * Who has waited in vain does not wait again for a while: a render asks for several things, and its request would wait for
 * each of them. Safe for use by any thread, each of which has its own.
 */
final class Patience {
    private final ThreadLocal<@Nullable Long> until = new ThreadLocal<>();
    private final long least;

    /** @param limit of one command, in nanoseconds; what fails in a quarter of that holds up nobody */
    Patience(long limit) {
        this.least = limit / 4;
    }

    /** Notes what was waited for in vain. */
    void waited(long from, long to) {
        if (to - from >= least) {
            until.set(to + Breaker.PROBE_NANOS);
        }
    }

    /** Whether this thread had better not wait again. */
    boolean isOver(long now) {
        Long end = until.get();
        if (end != null && now - end >= 0) {
            until.remove();
            return false;
        }
        return end != null;
    }
}
