package io.routelet.cache;

import io.routelet.cache.Outcome.Refused;
import java.time.Duration;
import java.util.concurrent.Executor;

/**
 * Where flights get a thread, and where threads wait for flights. What requests wait for, what renews and what nobody
 * asked for yet have a lane each, so that none of them holds up another.
 */
final class Lanes {
    private final Renders renders;
    private final Ticker ticker;
    private final CacheLimits limits;
    private final Lane cold;
    private final Lane renewals;
    private final Lane prerenders;

    Lanes(Renders renders, Ticker ticker, Executor threads, CacheLimits limits) {
        this.renders = renders;
        this.ticker = ticker;
        this.limits = limits;
        this.cold = new Lane(threads, limits.cold(), limits.queue(), limits.lost());
        this.renewals = new Lane(threads, limits.renewals(), limits.queue(), limits.lost());
        // As many as the application has named at its start.
        this.prerenders = new Lane(threads, limits.prerenders(), Integer.MAX_VALUE, limits.lost());
    }

    void renew(Flight flight) {
        renewals.offer(renders.work(flight, renewals));
    }

    void prerender(Flight flight) {
        prerenders.offer(renders.work(flight, prerenders));
    }

    /**
     * Sees to it that a flight begins, and waits for it; false if it takes too long.
     *
     * @throws RenderCycle if the flight waits for the reader
     */
    boolean await(Flight flight, Reader reader) throws Unavailable {
        Recording outer = reader.inside();
        if (outer != null) {
            return awaitInside(flight, reader, outer.run());
        }
        if (!flight.isClaimed() && flight.want()) {
            cold.offer(renders.work(flight, cold));
        }
        return hasLanded(flight);
    }

    private boolean awaitInside(Flight flight, Reader reader, Run run) throws Unavailable {
        renders.run(flight, reader, () -> {});
        if (flight.hasLanded()) {
            return true;
        }
        run.waitFor(flight);
        try {
            return hasLanded(flight);
        } finally {
            run.goOn();
        }
    }

    private boolean hasLanded(Flight flight) throws Unavailable {
        try {
            return ticker.await(flight.landed(), CacheLife.nanos(patience(flight)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("Interrupted while waiting for " + flight.key());
        }
    }

    /** A render that may take longer than others is waited for as long. */
    private Duration patience(Flight flight) {
        Duration limit = flight.render().limit();
        return limit == null || limit.compareTo(limits.patience()) < 0 ? limits.patience() : limit;
    }

    /** A renewal that found no room may be tried again by who waits for it; where those have no room, there is none. */
    void check(Refused refused) throws Unavailable {
        if (refused.lane() == cold) {
            throw new Unavailable("Too many renders wait for their turn");
        }
    }

    Lane cold() {
        return cold;
    }

    Lane renewals() {
        return renewals;
    }
}
