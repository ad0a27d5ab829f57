package io.routelet.cache;

import io.routelet.cache.Lookup.Found;
import io.routelet.cache.Outcome.Failed;
import io.routelet.cache.Outcome.Made;
import io.routelet.cache.Rendered.Keep;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Runs flights: begins one, keeps what it made, and ends it in every case, whether it returns, throws or hangs.
 *
 * <p>The order at the end matters. What was made is kept, then the flight is removed, then those who wait go on. So
 * whoever finds neither an entry nor a flight and adds a new one finds the entry when that one begins.
 */
final class Renders {
    private static final System.Logger LOG = System.getLogger(CacheCore.class.getName());

    private final Marks marks;
    private final CacheStore store;
    private final Lookup lookup;
    private final @Nullable Turns turns;
    private final Flights flights;
    private final Ticker ticker;
    private final CacheLimits limits;
    private final Failures failures;
    private final Figures figures;

    /** @param lookup in the store of the parts */
    Renders(CacheCore.Parts parts, Lookup lookup, Ticker ticker, CacheLimits limits, Figures figures) {
        this.marks = parts.marks();
        this.store = parts.store();
        this.lookup = lookup;
        this.flights = parts.flights();
        this.ticker = ticker;
        this.limits = limits;
        this.failures = parts.failures();
        this.figures = figures;
        this.turns = store.sharing() == null ? null : new Turns(store, lookup, marks, ticker, figures);
    }

    /** A flight as the work of a lane. */
    Lane.Work work(Flight flight, Lane lane) {
        return new Lane.Work() {
            @Override
            public void run(Lane.Permit permit) {
                Renders.this.run(flight, flight.reader().apart(), permit::lose);
            }

            @Override
            public void refuse() {
                if (flight.claim()) {
                    end(flight, new Outcome.Refused(lane));
                }
            }
        };
    }

    /**
     * Runs a flight on this thread, unless another thread does.
     *
     * @param reader who renders
     * @param given is told if the flight is given up before it ends
     */
    void run(Flight flight, Reader reader, Runnable given) {
        if (!flight.claim()) {
            return;
        }
        Outcome outcome = new Failed(new IllegalStateException("The render was lost"));
        try {
            outcome = render(flight, reader, given);
        } catch (Throwable e) { // Whatever it is, those who wait must not wait for ever.
            outcome = new Failed(e);
        } finally {
            leave(flight, outcome);
        }
    }

    /** Where servers share the store, the flight begins when it is the turn of this one. */
    private Outcome render(Flight flight, Reader reader, Runnable given) throws Exception {
        if (turns == null || !flights.has(flight)) {
            return begin(flight, reader, given);
        }
        Turns.Turn turn = turns.await(flight.key(), reader, CacheLife.nanos(limit(flight)));
        flight.turn(turn.claim());
        Entry ready = turn.ready();
        return ready == null ? begin(flight, reader, given) : new Made(ready, Keep.STORE);
    }

    private Duration limit(Flight flight) {
        Duration limit = flight.render().limit();
        return limit == null ? limits.render() : limit;
    }

    private Outcome begin(Flight flight, Reader reader, Runnable given) throws Exception {
        Recording recording = new Recording(flight.key(), reader, marks.sequence(), ticker.nanos());
        flight.begin(recording);
        Found found = lookup.find(flight.key(), reader);
        Entry ready = found.entry();
        if (ready != null && found.state() == CacheState.FRESH && !ready.isMarker()) {
            flight.foundReady();
            return new Made(ready, Keep.STORE);
        }
        Duration most = limit(flight);
        Runnable callOff = ticker.after(CacheLife.nanos(most), () -> giveUp(flight, most, given));
        figures.render();
        try {
            return made(flight, recording, recording.run(flight.render()));
        } finally {
            callOff.run();
        }
    }

    private void leave(Flight flight, Outcome outcome) {
        try {
            end(flight, outcome);
        } finally {
            flight.leave();
            flight.turn().release();
        }
    }

    private Made made(Flight flight, Recording recording, Rendered rendered) {
        Entry entry = new Entry(flight.key(), recording.stamp(), rendered.payload());
        return new Made(entry, rendered.keep());
    }

    /** At the limit. The thread may go on for as long as it likes; what it makes is dropped. */
    private void giveUp(Flight flight, Duration most, Runnable given) {
        Outcome late = new Failed(new Unavailable("Rendering " + flight.key() + " took more than " + most));
        if (flight.settle(late)) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Rendering {0} took more than {1} and is interrupted",
                    flight.key(),
                    most);
            try {
                flight.turn().lapse();
                flight.interrupt();
                given.run();
            } finally {
                land(flight, late);
            }
        }
    }

    private void end(Flight flight, Outcome outcome) {
        if (flight.settle(outcome)) {
            land(flight, outcome);
        }
    }

    private void land(Flight flight, Outcome outcome) {
        try {
            keep(flight, outcome);
        } finally {
            flights.remove(flight);
            flight.land();
        }
    }

    private void keep(Flight flight, Outcome outcome) {
        if (outcome instanceof Made made && made.keep() != Keep.FAILED) {
            failures.clear(flight.key());
            keep(flight, made);
        } else if (outcome instanceof Outcome.Refused) {
            figures.refusal();
        } else {
            figures.failure();
            noteFailure(flight, outcome);
        }
    }

    private void keep(Flight flight, Made made) {
        Entry entry = made.entry();
        boolean overtaken = flights.has(flight.key()) && !flights.isNewest(flight);
        if (overtaken || lookup.state(entry, flight.reader(), ticker.nanos()) == CacheState.DEAD) {
            return;
        }
        switch (made.keep()) {
            case STORE -> {
                if (store.get(entry.key()) != entry) {
                    store.put(entry);
                }
            }
            case GONE -> drop(entry);
            case ALONE -> store.put(marker(entry, CacheLife.nanos(limits.uncacheable())));
            case FAILED -> {}
        }
    }

    /** There is no way to remove an entry; one that never was needs none in its place. */
    private void drop(Entry instead) {
        if (store.get(instead.key()) != null) {
            store.put(marker(instead, 0));
        }
    }

    private Entry marker(Entry instead, long life) {
        Stamp stamp = instead.stamp();
        long end = Ticker.later(ticker.nanos(), life);
        return new Entry(
                instead.key(),
                new Stamp(stamp.start(), stamp.oldest(), stamp.began(), stamp.tags(), end, end),
                Uncacheable.MARKER);
    }

    /** Where the old answer goes on being given nobody else would notice. */
    private void noteFailure(Flight flight, Outcome outcome) {
        Found found = lookup.find(flight.key(), flight.reader());
        boolean within = found.isWithin(CacheLife.nanos(limits.staleIfError()));
        Entry old = found.entry();
        if (old != null && CacheDecision.fallsBack(found.state(), found.isMarker(), within)) {
            Throwable cause = outcome instanceof Failed failed
                    ? failed.cause()
                    : new IllegalStateException("It answered with an error");
            failures.note(old, cause, found.at());
        }
    }
}
