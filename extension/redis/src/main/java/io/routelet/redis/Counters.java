package io.routelet.redis;

import io.routelet.cache.SharedReport;
import java.util.concurrent.atomic.LongAdder;

/** Counts how it goes with Redis. Safe for use by any thread. */
final class Counters {
    final LongAdder hits = new LongAdder();
    final LongAdder misses = new LongAdder();
    final LongAdder writes = new LongAdder();
    final LongAdder failures = new LongAdder();
    final LongAdder rejected = new LongAdder();
    final LongAdder damaged = new LongAdder();
    final LongAdder unshared = new LongAdder();
    final LongAdder unclaimed = new LongAdder();

    /** What others than the store count is 0. */
    SharedReport report(boolean connected) {
        return new SharedReport(
                connected,
                -1,
                hits.sum(),
                misses.sum(),
                writes.sum(),
                failures.sum(),
                rejected.sum(),
                damaged.sum(),
                unshared.sum(),
                0,
                unclaimed.sum());
    }
}
