package io.routelet.cache;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Renders of one kind: so many at a time, so many that wait for their turn, no more. One that was given up returns its
 * permit while its thread still runs; when too many threads are lost that way, permits are kept until they end.
 */
final class Lane {
    private final Executor threads;
    private final int permits;
    private final int queue;
    private final int mostLost;
    private final Queue<Work> waiting = new ArrayDeque<>();
    private int running;
    private int lost;
    private long refused;

    /** What a lane runs; one of the two methods is called, once. */
    interface Work {
        /** Begins, on a thread of the executor. */
        void run(Permit permit);

        /** There is no room. */
        void refuse();
    }

    /** @param threads must not run anything on the thread that calls it */
    Lane(Executor threads, int permits, int queue, int mostLost) {
        this.threads = threads;
        this.permits = permits;
        this.queue = queue;
        this.mostLost = mostLost;
    }

    /** Runs work now or later, or refuses it. */
    void offer(Work work) {
        if (admit(work)) {
            startWaiting();
        } else {
            work.refuse();
        }
    }

    private synchronized boolean admit(Work work) {
        if (running >= permits && waiting.size() >= queue) {
            refused++;
            return false;
        }
        return waiting.add(work);
    }

    private void startWaiting() {
        for (Work work = next(); work != null; work = next()) {
            start(work);
        }
    }

    private synchronized @Nullable Work next() {
        Work work = running < permits ? waiting.poll() : null;
        running += work == null ? 0 : 1;
        return work;
    }

    private void start(Work work) {
        Permit permit = new Permit();
        try {
            threads.execute(() -> {
                try {
                    work.run(permit);
                } finally {
                    permit.end();
                }
            });
        } catch (RejectedExecutionException e) {
            permit.end();
            work.refuse();
        }
    }

    /** The right to run. */
    final class Permit {
        private boolean given;
        private boolean ended;

        /** The work was given up but has not ended: another may run in its place. */
        void lose() {
            synchronized (Lane.this) {
                if (ended || given || lost >= mostLost) {
                    return;
                }
                given = true;
                lost++;
                running--;
            }
            startWaiting();
        }

        private void end() {
            synchronized (Lane.this) {
                if (ended) {
                    return;
                }
                ended = true;
                if (given) {
                    lost--;
                } else {
                    running--;
                }
            }
            startWaiting();
        }
    }

    synchronized int waiting() {
        return waiting.size();
    }

    synchronized int running() {
        return running;
    }

    synchronized int lost() {
        return lost;
    }

    synchronized long refused() {
        return refused;
    }
}
