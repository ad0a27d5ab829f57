package io.routelet.cache;

import io.routelet.cache.Lookup.Found;
import io.routelet.cache.Outcome.Failed;
import io.routelet.cache.Outcome.Made;
import io.routelet.cache.Outcome.Refused;
import io.routelet.cache.Rendered.Keep;
import io.routelet.cache.Served.Source;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Answers from what is remembered, and renders what is not. Knows nothing of HTTP. Safe for use by any thread. One piece,
 * as the protocol is: whoever changes a step has to see the others.
 *
 * <p>Two promises are kept whatever runs at the same time. <em>Nobody gets what is older than a revalidation "now" that
 * had returned when the request came.</em> <em>Of one key there are at most two renders at a time</em>, one that a
 * revalidation has overtaken and its successor; what may not be shared is not counted.
 *
 * <pre>
 *   request: note the sequence (arrival)
 *      │
 *      ▼                    fresh
 *   look up ──────────────────────────────────────────────────────▶ answer
 *      │  │                 stale
 *      │  └───────────────────────────▶ add a flight, do not wait ─▶ answer
 *      │ expired, dead, absent
 *      ▼
 *   the flight of the key; if there is none, or it began before the arrival and
 *   its tags are known to be dead, a new one              ┌────────── flight (another thread) ──────────┐
 *      │                                                  │ note the sequence (start)                   │
 *      ▼                                                  │ somebody else was faster? take that         │
 *   wait ◀────────────────────────────────────────────────│ render                                      │
 *      │                                                  │ still the newest and alive? put             │
 *      │ start ≥ arrival, or the result is not dead       │ remove the flight; let all go on            │
 *      ├─────────────────────────────────────▶ answer     └─────────────────────────────────────────────┘
 *      │ else
 *      └──▶ again: the next flight starts after the arrival
 * </pre>
 *
 * Why the second wait is the last: a flight that is met unbegun notes its start later than the arrival. One that was
 * under way is followed, at the latest when it ends, by one that was added later than the arrival.
 *
 * <p>A render that needs an entry makes it on its own thread. It takes over a flight that has not begun, so that
 * nobody waits for a turn while holding one. Where it renews what is still given, it makes what is stale too: after a
 * revalidation "soon" there is one old answer, and then the new one.
 */
public final class CacheCore {
    private static final System.Logger LOG = System.getLogger(CacheCore.class.getName());
    // Two waits are enough; the rest is for flights that are refused before they begin.
    private static final int ROUNDS = 8;
    private static final long NANOS = 1_000_000_000;

    private final CacheStore store;
    private final Marks marks;
    private final Ticker ticker;
    private final CacheLimits limits;
    private final Lookup lookup;
    private final Flights flights;
    private final Failures failures;
    private final Lanes lanes;
    private final @Nullable Contact contact;
    private final Figures figures = new Figures();

    /** @param threads carry nothing of a caller, and nothing is ever run on the thread that asks for it */
    public CacheCore(CacheStore store, Ticker ticker, Executor threads, CacheLimits limits) {
        this(
                new Parts(store, new Marks(), new Flights(), new Failures(CacheCore::reportKept)),
                ticker,
                threads,
                limits);
    }

    CacheCore(Parts parts, Ticker ticker, Executor threads, CacheLimits limits) {
        this.store = new TolerantStore(parts.store, ticker, CacheCore::reportStore);
        this.marks = parts.marks;
        this.flights = parts.flights;
        this.failures = parts.failures;
        this.ticker = ticker;
        this.limits = limits;
        Sharing sharing = store.sharing();
        this.contact = sharing == null ? null : new Contact(store, marks, ticker, sharing);
        this.lookup = new Lookup(store, marks, ticker, contact);
        Parts tolerant = new Parts(store, marks, flights, failures);
        Renders renders = new Renders(tolerant, lookup, ticker, limits, figures);
        this.lanes = new Lanes(renders, ticker, threads, limits);
    }

    /** What is shared between threads. */
    record Parts(CacheStore store, Marks marks, Flights flights, Failures failures) {}

    /** One request on its way. */
    private record Asked(CacheKey key, Render render, Reader reader, long arrival, long at) {}

    /**
     * The answer of a key where it is there and fresh, for a request that has nothing else to do then. Allocates
     * nothing.
     *
     * @return null if it is not
     */
    public @Nullable Entry fresh(CacheKey key) {
        return fresh(key, Reader.request());
    }

    /** The same for a reader that is no render. */
    @Nullable
    Entry fresh(CacheKey key, Reader reader) {
        if (contact != null && contact.isStrict()) {
            return null;
        }
        Entry entry = store.get(key);
        if (entry == null || entry.isMarker()) {
            return null;
        }
        long now = ticker.nanos();
        if (lookup.state(entry, reader, now) != CacheState.FRESH) {
            return null;
        }
        figures.hit();
        return entry;
    }

    /** How many seconds ago the earliest render in an entry began. */
    public long age(Entry entry) {
        return Math.max(0, ticker.nanos() - entry.stamp().began()) / NANOS;
    }

    /**
     * The answer of a key.
     *
     * @param render makes it if need be; not necessarily for this request
     * @throws Unavailable if it takes too long, or too many wait, or the thread is interrupted (which it stays)
     * @throws RenderFailed if the render has thrown, and no old answer may be given
     * @throws RenderCycle if the reader is what the key needs
     */
    public Served read(CacheKey key, Render render, Reader reader) throws Unavailable, RenderFailed {
        Recording outer = reader.inside();
        long now = contact == null ? 0 : ticker.nanos();
        boolean known = outer != null || isCaughtUp(key);
        long arrival = outer == null ? marks.sequence() : outer.start();
        Served served = known ? serve(new Asked(key, render, reader, arrival, now)) : withoutStore(key, render, reader);
        if (outer != null) {
            include(served.entry(), outer, reader);
        }
        return served;
    }

    /** Who is strict asks what other servers have revalidated until now. */
    private boolean isCaughtUp(CacheKey key) throws Unavailable {
        try {
            return contact == null || !contact.isStrict() || contact.catchUp(CacheLife.nanos(limits.patience()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("Interrupted while waiting for " + key);
        }
    }

    /** Where that cannot be known, nothing that is remembered may be given. */
    private Served withoutStore(CacheKey key, Render render, Reader reader) throws Unavailable, RenderFailed {
        figures.asked(CacheDecision.RUN_ALONE, CacheState.ABSENT);
        Reader alone = reader.withoutStore();
        return alone(
                new Asked(key, render, alone, marks.sequence(), ticker.nanos()),
                new Found(null, CacheState.ABSENT, ticker.nanos()));
    }

    private void include(Entry entry, Recording outer, Reader reader) {
        long now = ticker.nanos();
        boolean stale = lookup.state(entry, reader, now) != CacheState.FRESH;
        outer.include(entry, stale, now, marks.deadline(entry));
    }

    private Served serve(Asked asked) throws Unavailable, RenderFailed {
        Found first = lookup.find(asked.key, asked.reader);
        Found found = first;
        for (int round = 0; round < ROUNDS; round++) {
            Entry entry = found.entry();
            CacheDecision usual = decide(found, asked.key);
            CacheDecision decision = round == 0 && asked.reader.renews() ? usual.inRenewal() : usual;
            if (round == 0) {
                figures.asked(decision, found.state());
            }
            if (decision == CacheDecision.RUN_ALONE) {
                return alone(asked, first);
            }
            if (decision != CacheDecision.WAIT && entry != null) {
                if (decision == CacheDecision.SERVE_AND_RENEW) {
                    add(asked, asked.reader.renewing(), lanes::renew);
                }
                return new Served(entry, first.state(), round == 0 ? Source.STORE : Source.RENDER);
            }
            Served served = fly(asked, first);
            if (served != null) {
                return served;
            }
            found = lookup.find(asked.key, asked.reader);
        }
        throw new Unavailable("Too many renders wait for their turn");
    }

    private CacheDecision decide(Found found, CacheKey key) {
        boolean undisturbed = found.entry() == null || found.state() == CacheState.FRESH;
        return CacheDecision.of(
                found.state(),
                found.isMarker(),
                undisturbed ? CacheDecision.Trouble.NONE : failures.trouble(key, found.at()),
                found.isWithin(staleIfError()));
    }

    /** Adds a flight that nobody waits for, unless there is one. */
    private void add(Asked asked, Reader reader, Consumer<Flight> lane) {
        Flight flight = new Flight(asked.key, asked.render, reader);
        if (!flights.has(asked.key) && flights.addFirst(flight)) {
            lane.accept(flight);
        }
    }

    /** One wait; null if it was for nothing. */
    private @Nullable Served fly(Asked asked, Found first) throws Unavailable, RenderFailed {
        asked.reader.checkStack(asked.key);
        Flight own = new Flight(asked.key, asked.render, asked.reader);
        Flight flight = flights.join(asked.key, other -> isUseless(other, asked), () -> own);
        if (!lanes.await(flight, asked.reader)) {
            return late(asked, first);
        }
        if (flight.outcome() instanceof Refused refused) {
            lanes.check(refused);
            return null;
        }
        if (flight.outcome() instanceof Made made && made.keep() == Keep.ALONE) {
            return flight == own ? new Served(made.entry(), first.state(), Source.ALONE) : alone(asked, first);
        }
        return isCurrent(flight, asked) && isOfUse(flight, asked) ? outcome(flight, asked, first) : null;
    }

    /**
     * Where there is no contact to other servers the sequence stands still, and says nothing of what they have revalidated:
     * a render that began before the request came is as good as a copy of that age.
     */
    private boolean isCurrent(Flight flight, Asked asked) {
        if (contact == null || flight.begunAt() >= asked.at) {
            return true;
        }
        return flight.outcome() instanceof Made made
                && !asked.reader.isWithoutStore()
                && contact.covers(made.entry(), ticker.nanos());
    }

    private Served late(Asked asked, Found first) throws Unavailable {
        Entry old = old(asked);
        if (old == null) {
            throw new Unavailable(asked.key + " is not ready after " + limits.patience());
        }
        return new Served(old, first.state(), Source.STORE);
    }

    private boolean isUseless(Flight flight, Asked asked) {
        return flight.beganBefore(asked.arrival) && lookup.isOutdated(flight, asked.reader);
    }

    /** The flight may be that of a reader on another path, which may use what is too old for this one. */
    private boolean isOfUse(Flight flight, Asked asked) {
        if (!(flight.outcome() instanceof Made made)) {
            return !flight.beganBefore(asked.arrival);
        }
        Entry entry = made.entry();
        long now = ticker.nanos();
        return entry.stamp().start() >= asked.arrival
                ? lookup.path(entry, asked.reader, now) != Verdict.DEAD
                : lookup.state(entry, asked.reader, now) != CacheState.DEAD;
    }

    private Served outcome(Flight flight, Asked asked, Found first) throws Unavailable, RenderFailed {
        boolean good = flight.outcome() instanceof Made made && made.keep() != Keep.FAILED;
        Entry old = good ? null : old(asked);
        if (old != null) {
            return new Served(old, first.state(), Source.STORE);
        }
        if (flight.outcome() instanceof Made made) {
            return new Served(made.entry(), first.state(), Source.RENDER);
        }
        throw failure(flight);
    }

    /** The answer that may be given in place of an error; null if there is none. */
    private @Nullable Entry old(Asked asked) {
        Found found = lookup.find(asked.key, asked.reader);
        return CacheDecision.fallsBack(found.state(), found.isMarker(), found.isWithin(staleIfError()))
                ? found.entry()
                : null;
    }

    private static RenderFailed failure(Flight flight) throws Unavailable {
        if (flight.outcome() instanceof Failed failed) {
            if (failed.cause() instanceof Unavailable unavailable) {
                throw unavailable;
            }
            return new RenderFailed(flight.key(), failed);
        }
        throw new IllegalStateException("Not a failure: " + flight.outcome());
    }

    /** Renders for one request. Not under way for others; so as many at a time as the lane has permits. */
    private Served alone(Asked asked, Found first) throws Unavailable, RenderFailed {
        asked.reader.checkStack(asked.key);
        Flight flight = new Flight(asked.key, asked.render, asked.reader);
        if (!lanes.await(flight, asked.reader)) {
            return late(asked, first);
        }
        if (flight.outcome() instanceof Refused refused) {
            lanes.check(refused);
        }
        if (flight.outcome() instanceof Made made) {
            return new Served(made.entry(), first.state(), Source.ALONE);
        }
        throw failure(flight);
    }

    /** Renders a key that nobody asked for, in the background; nothing if it is fresh or under way. */
    public void prerender(CacheKey key, Render render) {
        add(new Asked(key, render, Reader.request(), marks.sequence(), 0), Reader.request(), lanes::prerender);
    }

    /**
     * Revalidates tags of an author. When this returns, no request that comes later gets what they had before.
     *
     * @throws IllegalArgumentException if one of them cannot be a tag
     * @throws RuntimeException what the store throws, if it cannot be reached: it may have happened or not, and doing
     *     it again does no harm
     */
    public void revalidateTags(Set<String> tags) {
        tags.forEach(Recording::check);
        revalidate(tags, 0);
    }

    /** The same "soon": what is there is given while it is renewed, for as long as the life says before it expires. */
    public void revalidateTags(Set<String> tags, CacheLife life) {
        tags.forEach(Recording::check);
        boolean now = life.expire().isZero();
        revalidate(tags, now ? 0 : Ticker.later(ticker.nanos(), CacheLife.nanos(life.expire())));
    }

    /** Revalidates a path ({@code /blog/first}), a pattern ({@code /blog/[slug]}) or a subtree ({@code /blog/**}). */
    public void revalidatePath(String path) {
        revalidate(Set.of(PathTags.tag(path)), 0);
    }

    private void revalidate(Set<String> tags, long deadline) {
        marks.apply(store.revalidate(tags, deadline, marks.sequence()));
    }

    /** Whether other servers use the store. */
    public boolean isShared() {
        return contact != null;
    }

    /**
     * Follows what other servers revalidate where the store is shared, until the thread is interrupted; else returns at
     * once.
     */
    public void follow() {
        if (contact != null) {
            contact.follow();
        }
    }

    /**
     * Asks once what other servers have revalidated.
     *
     * @return whether the store has answered; also true where there are no others
     */
    public boolean refresh() {
        return contact == null || contact.ask();
    }

    private long staleIfError() {
        return CacheLife.nanos(limits.staleIfError());
    }

    private static void reportKept(CacheKey key, Throwable cause) {
        LOG.log(
                System.Logger.Level.WARNING,
                "The old answer of " + key + " is kept, as it could not be renewed",
                cause);
    }

    private static void reportStore(RuntimeException fault) {
        LOG.log(System.Logger.Level.WARNING, "The store of the response cache does not answer: " + fault);
    }

    /** How it has gone with other servers; null where the store is of this one alone. */
    public @Nullable SharedReport sharedReport() {
        SharedReport report = store.sharedReport();
        return report == null || contact == null
                ? null
                : new SharedReport(
                        report.connected(),
                        contact.silence() < 0 ? -1 : contact.silence() / 1_000_000,
                        report.hits(),
                        report.misses(),
                        report.writes(),
                        report.failures(),
                        report.rejected(),
                        report.damaged(),
                        report.unshared(),
                        figures.turnsAwaited(),
                        report.unclaimed() + figures.turnsTaken());
    }

    /** What it has done so far, and what it has. */
    public CacheReport report() {
        return figures.report(store.occupancy());
    }

    /** What is kept in the memory of this process, in the order of its keys, for the one who develops an application. */
    public List<EntryReport> entries() {
        long now = ticker.nanos();
        return store.entries().stream()
                .sorted(Comparator.comparing(Entry::key))
                .map(entry -> EntryReport.of(entry, lookup.state(entry, Reader.request(), now), now))
                .toList();
    }

    /** Gives up what the store holds; whoever waits for it goes on. */
    public void close() {
        store.close();
    }

    /** For tests. */
    Lanes lanes() {
        return lanes;
    }
}
