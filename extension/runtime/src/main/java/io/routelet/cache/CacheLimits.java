package io.routelet.cache;

import java.time.Duration;

/**
 * What the cache may spend.
 *
 * @param patience how long a request waits for a render
 * @param render how long a render may take before it is interrupted and its result is not taken any more
 * @param staleIfError how long after its end an answer is still given while no better one can be rendered
 * @param uncacheable how long after an answer that may not be shared requests do not wait for each other
 * @param cold renders at a time that requests wait for
 * @param renewals renders at a time that renew what is still given
 * @param prerenders renders at a time that nobody asked for yet
 * @param queue renders of each kind that may wait for their turn
 * @param lost threads of each kind that were interrupted, do not end, and are replaced
 */
public record CacheLimits(
        Duration patience,
        Duration render,
        Duration staleIfError,
        Duration uncacheable,
        int cold,
        int renewals,
        int prerenders,
        int queue,
        int lost) {
    /** What is good for most. */
    public static final CacheLimits DEFAULTS = new CacheLimits(
            Duration.ofSeconds(30),
            Duration.ofSeconds(30),
            Duration.ofDays(1),
            Duration.ofMinutes(2),
            32,
            4,
            2,
            1_000,
            4);
}
