package io.routelet.cache;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.PriorityQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * Time that passes when a test says so, and threads that run when somebody waits: what the cache does is done by the
 * one thread of the test, in an order that the test knows.
 */
public final class ManualTicker implements Ticker, Executor {
    private final PriorityQueue<Timer> timers =
            new PriorityQueue<>(Comparator.comparingLong(Timer::at).thenComparingLong(Timer::number));
    private final Deque<Runnable> work = new ArrayDeque<>();
    private long now = 1_000;
    private long numbers;
    boolean rejects;

    private record Timer(long at, long number, Runnable work) {}

    @Override
    public long nanos() {
        return now;
    }

    /** Lets others run; whoever waits for what none of them does waits until the time is up. */
    @Override
    public boolean await(CountDownLatch done, long nanos) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        while (done.getCount() > 0 && !work.isEmpty()) {
            work.remove().run();
        }
        if (done.getCount() > 0) {
            pass(nanos);
        }
        return done.getCount() == 0;
    }

    @Override
    public Runnable after(long nanos, Runnable task) {
        Timer timer = new Timer(Ticker.later(now, nanos), numbers++, task);
        timers.add(timer);
        return () -> timers.remove(timer);
    }

    @Override
    public void execute(Runnable task) {
        if (rejects) {
            throw new RejectedExecutionException();
        }
        work.add(task);
    }

    /** Runs all that was begun in the background. */
    public void runAll() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    /** Lets time go by. */
    public void pass(Duration time) {
        pass(time.toNanos());
    }

    private void pass(long nanos) {
        long end = now + nanos;
        while (!timers.isEmpty() && timers.element().at <= end) {
            Timer timer = timers.remove();
            now = Math.max(now, timer.at);
            timer.work.run();
        }
        now = end;
    }

    int timers() {
        return timers.size();
    }
}
