package io.routelet.cache;

import java.util.concurrent.CountDownLatch;
import java.util.function.LongSupplier;

/**
 * Follows what other servers revalidate, and says whether enough of that is known to give a copy.
 *
 * <pre>
 *   poll      sent ●─────▶ store ─────▶ ● marks applied        sent ●──▶ (no answer)
 *                  │                                                      │
 *   a copy may be given until sent + lease, whatever the next poll says ──┴───▶ then only what began here since
 *
 *   strict:  request ●  waits for a poll that is sent after it came; those who wait share the next one
 * </pre>
 *
 * What was acknowledged before a poll was sent is in its answer. So a copy that no known mark concerns is as good at
 * {@code sent} as if the store had been asked for it, and one whose render began here later is as good as that.
 *
 * <p>One poll is in flight at a time. Safe for use by any thread.
 */
final class Contact {
    private static final long NEVER = Long.MIN_VALUE / 2;
    private static final long ASLEEP_MILLIS = 1_000;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final CacheStore store;
    private final Marks marks;
    private final Ticker ticker;
    private final LongSupplier wall;
    private final long poll;
    private final long lease;
    private final boolean strict;
    private volatile Heard heard;
    private volatile Round next = new Round();

    /**
     * What the last poll left.
     *
     * @param sent when the last one that was answered was sent
     * @param from what began earlier is as good as unknown
     * @param at when the last one was sent, answered or not
     * @param wall the same by the clock on the wall
     */
    private record Heard(long sent, long from, long at, long wall) {}

    /** A poll, and those who wait for it. */
    private static final class Round {
        private final CountDownLatch wanted = new CountDownLatch(1);
        private final CountDownLatch over = new CountDownLatch(1);
        private volatile boolean answered;
    }

    Contact(CacheStore store, Marks marks, Ticker ticker, Sharing sharing) {
        this.store = store;
        this.marks = marks;
        this.ticker = ticker;
        this.wall = sharing.wall();
        this.poll = sharing.poll().toNanos();
        this.lease = sharing.lease().toNanos();
        this.strict = sharing.strict();
        this.heard = new Heard(NEVER, NEVER, ticker.nanos(), wall.getAsLong());
    }

    boolean isStrict() {
        return strict;
    }

    /** Whether a copy that no mark concerns may be given. Who is strict has asked already. */
    boolean covers(Entry entry, long now) {
        return strict || isWithinLease(entry, now);
    }

    private boolean isWithinLease(Entry entry, long now) {
        Heard last = heard;
        long began = entry.isCopy() || entry.stamp().began() < last.from
                ? NEVER
                : entry.stamp().began();
        long asleep = asleepMillis(last, now) * NANOS_PER_MILLI;
        return now - Math.max(last.sent, began) + asleep <= lease;
    }

    /** By how much more the clock on the wall has moved since the last poll. */
    private long asleepMillis(Heard last, long now) {
        return Math.max(0, wall.getAsLong() - last.wall - (now - last.at) / NANOS_PER_MILLI - 1);
    }

    /**
     * Asks once.
     *
     * @return whether there was an answer
     */
    boolean ask() {
        Round round = next;
        next = new Round();
        long sent = ticker.nanos();
        noteAttempt(sent);
        try {
            marks.apply(store.marksSince(marks.sequence()));
            Heard last = heard;
            heard = new Heard(sent, last.from, last.at, last.wall);
            round.answered = true;
        } catch (RuntimeException e) {
            round.answered = false; // The store has counted it; whoever waits is told.
        } finally {
            round.over.countDown();
        }
        return round.answered;
    }

    /** Who has slept has heard nothing, and what began before the sleep is older than it looks. */
    private void noteAttempt(long now) {
        Heard last = heard;
        boolean slept = asleepMillis(last, now) > ASLEEP_MILLIS;
        heard = new Heard(slept ? NEVER : last.sent, slept ? now : last.from, now, wall.getAsLong());
    }

    /** Asks again and again, until the thread is interrupted. */
    void follow() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                ask();
                ticker.await(next.wanted, poll);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Waits until the marks are known that were acknowledged before now.
     *
     * @param most how long, in nanoseconds
     * @return whether they are
     * @throws InterruptedException if the waiting thread is interrupted
     */
    boolean catchUp(long most) throws InterruptedException {
        Round round = next;
        round.wanted.countDown();
        return ticker.await(round.over, most) && round.answered;
    }

    /** When the last poll that was answered was sent, in nanoseconds ago; -1 for never. */
    long silence() {
        long sent = heard.sent;
        return sent == NEVER ? -1 : Math.max(0, ticker.nanos() - sent);
    }
}
