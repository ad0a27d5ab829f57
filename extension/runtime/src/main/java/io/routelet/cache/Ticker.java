package io.routelet.cache;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Time as the cache sees it: monotonic, in nanoseconds since some moment before the application started, never
 * negative. Changes of the wall clock do not reach it. Safe for use by any thread.
 */
public interface Ticker {
    /** A moment that never comes. */
    long NEVER = Long.MAX_VALUE;

    /** Now. */
    long nanos();

    /**
     * Waits for what others do.
     *
     * @return whether it is done; else the time is up
     * @throws InterruptedException if the waiting thread is interrupted
     */
    boolean await(CountDownLatch done, long nanos) throws InterruptedException;

    /**
     * Runs short work once that time has passed.
     *
     * @return what calls it off
     */
    Runnable after(long nanos, Runnable work);

    /** The time of the machine. The timer runs what is short and never waits; it belongs to the caller. */
    static Ticker of(ScheduledExecutorService timer) {
        long origin = System.nanoTime();
        return new Ticker() {
            @Override
            public long nanos() {
                return System.nanoTime() - origin;
            }

            @Override
            public boolean await(CountDownLatch done, long nanos) throws InterruptedException {
                return done.await(nanos, TimeUnit.NANOSECONDS);
            }

            @Override
            public Runnable after(long nanos, Runnable work) {
                Future<?> pending = timer.schedule(work, nanos, TimeUnit.NANOSECONDS);
                return () -> pending.cancel(false);
            }
        };
    }

    /** The moment that long after another one; {@link #NEVER} where it is too far away to be counted. */
    static long later(long moment, long nanos) {
        return nanos >= NEVER - moment ? NEVER : moment + nanos;
    }
}
