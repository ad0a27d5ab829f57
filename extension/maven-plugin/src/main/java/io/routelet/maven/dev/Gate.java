package io.routelet.maven.dev;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Lets requests into the application, and keeps them back while it is started again; it waits a while for those that
 * are inside. Safe for use by any thread.
 */
final class Gate {
    private int inside;
    private int streaming;
    private boolean closed;

    /** Waits until the gate is open. */
    synchronized void enter() throws InterruptedException {
        while (closed) {
            wait();
        }
        inside++;
    }

    /** The request is answered. */
    synchronized void leave() {
        inside--;
        notifyAll();
    }

    /** The request goes on without a thread. */
    synchronized void stream() {
        inside--;
        streaming++;
        notifyAll();
    }

    /** What went on without a thread has ended. */
    synchronized void endStream() {
        streaming--;
        notifyAll();
    }

    /**
     * Lets nobody in until it is opened, and waits for those inside.
     *
     * @param patience with handlers that run
     * @param streams with what goes on without a thread, which may go on for ever
     */
    synchronized void close(Duration patience, Duration streams) throws InterruptedException {
        while (closed) {
            wait();
        }
        closed = true;
        long begun = System.nanoTime();
        while (inside > 0 && left(begun, patience) > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, left(begun, patience));
        }
        begun = System.nanoTime();
        while (streaming > 0 && left(begun, streams) > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, left(begun, streams));
        }
    }

    private static long left(long begun, Duration patience) {
        return begun + patience.toNanos() - System.nanoTime();
    }

    synchronized void open() {
        closed = false;
        notifyAll();
    }
}
