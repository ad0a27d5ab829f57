package io.routelet.deploy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Does something for each of many on two threads, one from the first on and one from the last, until they meet: most of
 * a start is spent in loading and reading classes, and every server has a second processor. Nothing but time depends on
 * it.
 */
final class BothEnds<T, R> {
    private static final int WORTH_A_THREAD = 16;

    private final List<T> items;
    private final Supplier<Function<T, R>> workers;
    private final AtomicIntegerArray taken;
    private final List<@Nullable R> results;
    private volatile @Nullable Throwable failure;

    private BothEnds(List<T> items, Supplier<Function<T, R>> workers) {
        this.items = items;
        this.workers = workers;
        this.taken = new AtomicIntegerArray(items.size());
        this.results = new ArrayList<>(Collections.nCopies(items.size(), null));
    }

    /**
     * The results in the order of the items.
     *
     * @param workers makes what does it, one for each thread
     */
    static <T, R> List<R> map(List<T> items, Supplier<Function<T, R>> workers) {
        return new BothEnds<>(items, workers).run();
    }

    private List<R> run() {
        Thread other = new Thread(null, this::fromLast, "routelet-start", 0, false);
        other.setDaemon(true);
        other.setContextClassLoader(Thread.currentThread().getContextClassLoader());
        boolean worth = items.size() >= WORTH_A_THREAD && Runtime.getRuntime().availableProcessors() > 1;
        if (worth) {
            other.start();
        }
        try {
            Function<T, R> worker = workers.get();
            for (int i = 0; i < items.size() && take(i, worker); i++) {}
        } finally {
            join(other);
        }
        return results();
    }

    private void fromLast() {
        try {
            Function<T, R> worker = workers.get();
            for (int i = items.size() - 1; i >= 0 && take(i, worker); i--) {}
        } catch (Throwable e) { // Told on the thread that everybody looks at.
            failure = e;
        }
    }

    /** False where the other one has been. */
    private boolean take(int i, Function<T, R> worker) {
        boolean mine = taken.compareAndSet(i, 0, 1);
        if (mine) {
            results.set(i, worker.apply(items.get(i)));
        }
        return mine;
    }

    @SuppressWarnings("NullAway") // Each has been taken and done, or that has failed.
    private List<R> results() {
        Throwable thrown = failure;
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown instanceof RuntimeException exception) {
            throw exception;
        }
        return results;
    }

    /** It does not outlive this. */
    private static void join(Thread other) {
        boolean interrupted = false;
        while (other.isAlive()) {
            try {
                other.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
