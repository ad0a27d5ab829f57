package io.routelet.serve;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The threads of one application: a few workers for what comes after a response, others for static renders and for what
 * clients may hold up, one timer. None is started before it is needed, and all end with the application. Safe for use by
 * any thread.
 */
public final class Background implements AutoCloseable {
    private static final Logger LOG = System.getLogger("io.routelet");
    private static final int WORKERS = 4;
    private static final int QUEUE = 1_000;
    private static final Duration IDLE = Duration.ofSeconds(30);

    private final ThreadPoolExecutor workers;
    private final ThreadPoolExecutor renderers;
    private final ThreadPoolExecutor writers;
    private final ScheduledThreadPoolExecutor timer;
    private final Duration patience;
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * @param threads makes the threads
     * @param patience how long {@link #close} waits for work that has begun
     */
    public Background(ThreadFactory threads, Duration patience) {
        this.patience = patience;
        workers = new ThreadPoolExecutor(
                WORKERS, WORKERS, IDLE.toSeconds(), TimeUnit.SECONDS, new ArrayBlockingQueue<>(QUEUE), threads);
        workers.allowCoreThreadTimeOut(true);
        renderers = unbounded(threads);
        writers = unbounded(threads);
        timer = new ScheduledThreadPoolExecutor(1, threads);
        timer.setKeepAliveTime(IDLE.toSeconds(), TimeUnit.SECONDS);
        timer.allowCoreThreadTimeOut(true);
        timer.setRemoveOnCancelPolicy(true);
    }

    private static ThreadPoolExecutor unbounded(ThreadFactory threads) {
        return new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE.toSeconds(), TimeUnit.SECONDS, new SynchronousQueue<>(), threads);
    }

    /** Threads for static renders, as many as are asked for: who asks bounds them. */
    public Executor renderers() {
        return renderers;
    }

    /** The one thread for what is short and comes later. Nothing on it waits for a client. */
    public ScheduledExecutorService timer() {
        return timer;
    }

    /** Runs work soon; on the caller's thread where the queue is full or the application is stopping. */
    void run(Runnable work) {
        try {
            workers.execute(work);
        } catch (RejectedExecutionException e) {
            work.run();
        }
    }

    /** Runs work that a client may hold up at once; on the caller's thread where the application is stopping. */
    void write(Runnable work) {
        try {
            writers.execute(work);
        } catch (RejectedExecutionException e) {
            work.run();
        }
    }

    /**
     * Runs work that a client may hold up, again and again until it is cancelled, on threads of its own: as many as are
     * held up. A turn is left out where the one before goes on.
     */
    ScheduledFuture<?> every(Duration period, Runnable work) {
        AtomicBoolean running = new AtomicBoolean();
        Runnable turn = () -> {
            try {
                work.run();
            } finally {
                running.set(false);
            }
        };
        Runnable tick = () -> {
            if (running.compareAndSet(false, true)) {
                writers.execute(turn);
            }
        };
        return timer.scheduleAtFixedRate(tick, period.toNanos(), period.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Runs short work once, unless it is cancelled before; at once where the application is stopping. */
    Future<?> after(Duration delay, Runnable work) {
        try {
            return timer.schedule(work, delay.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            work.run();
            return CompletableFuture.completedFuture(work);
        }
    }

    /** Waits until the threads of {@link #renderers} have ended, which were interrupted; told if they take longer. */
    public void awaitRenderers(Duration most) {
        try {
            if (!renderers.awaitTermination(most.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.log(Level.WARNING, "The application has ended, and a render of it goes on");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Finishes what was accepted, then interrupts what takes too long. Does nothing the second time. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        timer.shutdownNow();
        renderers.shutdownNow();
        writers.shutdownNow();
        workers.shutdown();
        try {
            if (!workers.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                drop();
            }
        } catch (InterruptedException e) {
            drop();
            Thread.currentThread().interrupt();
        }
    }

    private void drop() {
        int dropped = workers.shutdownNow().size();
        LOG.log(
                Level.WARNING,
                "The application ended before its tasks: those that ran were interrupted, {0} never ran",
                dropped);
    }
}
