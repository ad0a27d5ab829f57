package io.routelet.cache;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One render of one key, and all who wait for it.
 *
 * <pre>
 * new ──claim──▶ begun ──settle──▶ settled ──land──▶ those who wait go on
 *   └─claim, settle: refused──────▶
 * </pre>
 *
 * Each arrow is taken once, by whoever is first: a flight may be offered to two lanes, or be begun by a render that
 * needs it; and its limit may come while it ends. What a flight makes after it was settled is dropped. Its start is
 * noted after it was claimed, so whoever meets one that has no start may wait for it: it will start later than they
 * came.
 */
final class Flight {
    private final CacheKey key;
    private final Render render;
    private final Reader reader;
    private final AtomicBoolean claimed = new AtomicBoolean();
    private final AtomicBoolean wanted = new AtomicBoolean();
    private final AtomicReference<@Nullable Outcome> outcome = new AtomicReference<>();
    private final CountDownLatch landed = new CountDownLatch(1);
    private volatile @Nullable Recording recording;
    private volatile long begunAt = Long.MIN_VALUE;
    private volatile Claim turn = Claim.FREE;

    private @Nullable Thread worker;
    private boolean interrupted;

    Flight(CacheKey key, Render render, Reader reader) {
        this.key = key;
        this.render = render;
        this.reader = reader;
    }

    CacheKey key() {
        return key;
    }

    Render render() {
        return render;
    }

    /** Who asked first; not always who renders. */
    Reader reader() {
        return reader;
    }

    /** Whether somebody waits for it; true for the first who says so. */
    boolean want() {
        return wanted.compareAndSet(false, true);
    }

    /** Whether the caller is the one to begin it. */
    boolean claim() {
        return claimed.compareAndSet(false, true);
    }

    boolean isClaimed() {
        return claimed.get();
    }

    /** It is the turn of this server. */
    void turn(Claim right) {
        turn = right;
    }

    /** The right that it has among servers. */
    Claim turn() {
        return turn;
    }

    /** It begins, on this thread. */
    void begin(Recording begun) {
        synchronized (this) {
            worker = Thread.currentThread();
        }
        begunAt = begun.begunAt();
        recording = begun;
    }

    /** It renders nothing after all, as an answer was there. */
    void foundReady() {
        begunAt = Long.MIN_VALUE;
    }

    /** When its render began; before all times for one that has not. */
    long begunAt() {
        return begunAt;
    }

    /** Null before it has begun. */
    @Nullable
    Recording recording() {
        return recording;
    }

    /** Null before it has begun. */
    @Nullable
    Run run() {
        Recording begun = recording;
        return begun == null ? null : begun.run();
    }

    /** Whether it began before that place in the sequence; what has not begun did not. */
    boolean beganBefore(long arrival) {
        Recording begun = recording;
        return begun != null && begun.start() < arrival;
    }

    /** Decides how it ends; false if that is decided already. */
    boolean settle(Outcome end) {
        return outcome.compareAndSet(null, end);
    }

    /** Lets those go on who wait. */
    void land() {
        landed.countDown();
    }

    boolean hasLanded() {
        return landed.getCount() == 0;
    }

    CountDownLatch landed() {
        return landed;
    }

    /** How it ended. Only once it has landed. */
    Outcome outcome() {
        Outcome end = outcome.get();
        if (end == null) {
            throw new IllegalStateException(key + " has not landed");
        }
        return end;
    }

    /** Tells the thread that it takes too long. */
    synchronized void interrupt() {
        if (worker != null) {
            interrupted = true;
            worker.interrupt();
        }
    }

    /** The thread is done with it, and is not told any more. */
    synchronized void leave() {
        worker = null;
        if (interrupted) {
            Thread.interrupted();
        }
    }
}
