package io.routelet.redis;

import java.time.Duration;

/**
 * Stops asking who does not answer.
 *
 * <pre>
 *            5 failures in a row                 a second has passed
 * [closed] ──────────────────────▶ [open] ───────────────────────────▶ one may try
 *     ▲                              ▲                                  │       │
 *     └──────────── success ─────────┼───────────────────────◀──────────┘       │
 *                                    └───────────── failure ───────────◀────────┘
 * </pre>
 *
 * Safe for use by any thread.
 */
final class Breaker {
    static final int FAILURES = 5;
    static final long PROBE_NANOS = Duration.ofSeconds(1).toNanos();

    private int failures;
    private long retryAt;

    /** Whether to ask now. */
    synchronized boolean admits(long now) {
        if (failures < FAILURES) {
            return true;
        }
        if (now < retryAt) {
            return false;
        }
        retryAt = now + PROBE_NANOS;
        return true;
    }

    /** Notes a success; whether it was open until now. */
    synchronized boolean succeeded() {
        boolean open = failures >= FAILURES;
        failures = 0;
        return open;
    }

    /** Notes a failure; whether it opens by that. */
    synchronized boolean failed(long now) {
        failures = Math.min(failures + 1, FAILURES + 1);
        if (failures >= FAILURES) {
            retryAt = now + PROBE_NANOS;
        }
        return failures == FAILURES;
    }

    synchronized boolean isOpen() {
        return failures >= FAILURES;
    }
}
