package io.routelet.cache;

import java.util.concurrent.CountDownLatch;

/** Time of a schedule: it passes when an actor says so, and reading it is a step. */
class StepTicker implements Ticker {
    private final Interleaving steps;
    private long now = 1_000;

    StepTicker(Interleaving steps) {
        this.steps = steps;
    }

    @Override
    public long nanos() {
        steps.step();
        return now;
    }

    /** What now is, without a step. */
    long now() {
        return now;
    }

    void pass(long nanos) {
        now += nanos;
    }

    @Override
    public boolean await(CountDownLatch done, long nanos) {
        steps.until(() -> done.getCount() == 0);
        return true;
    }

    @Override
    public Runnable after(long nanos, Runnable work) {
        return () -> {};
    }
}
