package io.routelet.cache;

import java.util.concurrent.atomic.LongAdder;

/** Counts what the cache does. Safe for use by any thread, and cheap enough for every hit. */
final class Figures {
    private final LongAdder hits = new LongAdder();
    private final LongAdder stale = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final LongAdder renders = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private final LongAdder refusals = new LongAdder();
    private final LongAdder turnsAwaited = new LongAdder();
    private final LongAdder turnsTaken = new LongAdder();

    void hit() {
        hits.increment();
    }

    /** A request is treated that way. */
    void asked(CacheDecision decision, CacheState found) {
        switch (decision) {
            case SERVE, SERVE_AND_RENEW -> (found == CacheState.FRESH ? hits : stale).increment();
            case WAIT, RUN_ALONE -> misses.increment();
        }
    }

    void render() {
        renders.increment();
    }

    void failure() {
        failures.increment();
    }

    void refusal() {
        refusals.increment();
    }

    /** Another server renders what this one wants. */
    void turnAwaited() {
        turnsAwaited.increment();
    }

    /** This one renders without having the right to. */
    void turnTaken() {
        turnsTaken.increment();
    }

    long turnsAwaited() {
        return turnsAwaited.sum();
    }

    long turnsTaken() {
        return turnsTaken.sum();
    }

    CacheReport report(CacheStore.Occupancy occupancy) {
        return new CacheReport(
                occupancy.entries(),
                occupancy.bytes(),
                hits.sum(),
                stale.sum(),
                misses.sum(),
                renders.sum(),
                failures.sum(),
                refusals.sum());
    }
}
