package io.routelet.serve;

import io.routelet.HttpException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Interrupts the thread of a handler that takes too long. Begun and ended by that thread. */
final class Deadline {
    private final Thread handler = Thread.currentThread();
    private final Duration most;
    private final long begin = System.nanoTime();
    private final Future<?> alarm;
    private boolean ended;
    private boolean passed;

    Deadline(Duration most, Background background) {
        this.most = most;
        this.alarm = background.after(most, this::pass);
    }

    private synchronized void pass() {
        if (!ended) {
            passed = true;
            handler.interrupt();
        }
    }

    synchronized boolean isPassed() {
        return passed;
    }

    /** What the client is told then. */
    HttpException exceeded() {
        return new HttpException(503, "The answer took longer than " + most.toSeconds() + " seconds.");
    }

    /** How long the handler still has; nothing or less if it is too late. */
    long leftMillis() {
        return TimeUnit.NANOSECONDS.toMillis(most.toNanos() - (System.nanoTime() - begin));
    }

    /**
     * Looks whether there is time left.
     *
     * @param done whether the author's code has done its part
     * @throws HttpException 503 if there is not
     */
    synchronized void check(boolean done) {
        if (passed) {
            throw exceeded();
        }
        if (done) {
            end();
        }
    }

    /** The thread goes on to something else, without the interrupt. */
    synchronized void end() {
        if (!ended) {
            ended = true;
            alarm.cancel(false);
            if (passed) {
                Thread.interrupted();
            }
        }
    }
}
