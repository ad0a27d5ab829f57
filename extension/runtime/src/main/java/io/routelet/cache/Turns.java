package io.routelet.cache;

import io.routelet.cache.Lookup.Found;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that of all servers that share a store one renders a key, and the others take what it made. Nobody waits
 * longer for another server than for a render of their own.
 */
final class Turns {
    private static final long PAUSE = 25_000_000;

    private final CacheStore store;
    private final Lookup lookup;
    private final Marks marks;
    private final Ticker ticker;
    private final Figures figures;

    /**
     * Whose turn it is.
     *
     * @param claim to be ended with the render
     * @param ready what another server has made, and can be given; null if it is to be rendered
     */
    record Turn(Claim claim, @Nullable Entry ready) {}

    Turns(CacheStore store, Lookup lookup, Marks marks, Ticker ticker, Figures figures) {
        this.store = store;
        this.lookup = lookup;
        this.marks = marks;
        this.ticker = ticker;
        this.figures = figures;
    }

    /**
     * Waits for the turn of a flight that has not begun.
     *
     * @param most how long, in nanoseconds; then it is rendered all the same
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    Turn await(CacheKey key, Reader reader, long most) throws InterruptedException {
        Found near = lookup.find(key, reader);
        if (isReady(near)) {
            return new Turn(Claim.FREE, near.entry());
        }
        Entry ready = fetch(key, reader, near);
        if (ready != null) {
            return new Turn(Claim.FREE, ready);
        }
        long since = ticker.nanos();
        Claim claim = claim(key, near);
        for (boolean first = true; claim == null; first = false) {
            if (first) {
                figures.turnAwaited();
            }
            if (ticker.nanos() - since >= most) {
                figures.turnTaken();
                return new Turn(Claim.FREE, null);
            }
            ticker.await(new CountDownLatch(1), PAUSE);
            claim = claim(key, near);
        }
        return claimed(claim, fetch(key, reader, near));
    }

    /** Who had the right before may have put an answer there meanwhile. */
    private static Turn claimed(Claim claim, @Nullable Entry ready) {
        if (ready == null) {
            return new Turn(claim, null);
        }
        claim.release();
        return new Turn(Claim.FREE, ready);
    }

    /** The right of a server whose render is known to be outdated does not count. */
    private @Nullable Claim claim(CacheKey key, Found near) {
        Entry old = near.entry();
        return store.claim(key, marks.sequence(), marks.lastHard(old == null ? PathTags.of(key) : old.allTags()));
    }

    /** What can be given at once: fresh, or not older than what is here and to be renewed by who comes next. */
    private @Nullable Entry fetch(CacheKey key, Reader reader, Found near) {
        Entry there = store.fetch(key);
        if (there == null || there.isMarker()) {
            return null;
        }
        CacheState state = lookup.state(there, reader, ticker.nanos());
        Entry here = near.entry();
        boolean news = here == null
                || near.state() == CacheState.DEAD
                || there.stamp().start() > here.stamp().start();
        return state == CacheState.FRESH || (state == CacheState.STALE && news) ? there : null;
    }

    private static boolean isReady(Found near) {
        return near.state() == CacheState.FRESH && !near.isMarker();
    }
}
