package io.routelet.deploy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jspecify.annotations.Nullable;

/**
 * Where the threads of an application come from: the server's managed factory where there is one, else here. They inherit
 * nothing from the request that happens to need them.
 *
 * <p>A managed thread takes with it what its maker has: the names of the application, which it needs, but a caller's
 * identity and inheritable thread locals too. So all are made by one of them, which was made while the application
 * started, when there was no caller.
 */
final class AppThreads implements ThreadFactory, AutoCloseable {
    private static final String INTERFACE = "jakarta.enterprise.concurrent.ManagedThreadFactory";
    private static final String MANAGED = "java:comp/DefaultManagedThreadFactory";

    private final ClassLoader loader = Thread.currentThread().getContextClassLoader();
    private final AtomicInteger number = new AtomicInteger();
    private final @Nullable ThreadFactory managed;
    private final @Nullable ThreadPoolExecutor maker;

    /** @param managed null where all are our own */
    AppThreads(@Nullable ThreadFactory managed) {
        this.managed = managed;
        this.maker = managed == null ? null : maker(managed);
    }

    private static ThreadPoolExecutor maker(ThreadFactory managed) {
        ThreadPoolExecutor maker =
                new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), managed);
        maker.prestartCoreThread();
        return maker;
    }

    /** To be called while the application starts, when its names can be looked up. The name is fixed. */
    @SuppressWarnings("BanJNDI")
    static AppThreads find() {
        try {
            // A server without the interface has no factory; to ask Tomcat's names for one costs several milliseconds.
            Class.forName(INTERFACE, false, Thread.currentThread().getContextClassLoader());
            return new AppThreads(
                    new InitialContext().lookup(MANAGED) instanceof ThreadFactory managed ? managed : null);
        } catch (ClassNotFoundException | NamingException e) {
            return new AppThreads(null);
        }
    }

    @Override
    public Thread newThread(Runnable work) {
        return managed == null || maker == null
                ? own(work)
                : CompletableFuture.supplyAsync(() -> managed.newThread(work), maker)
                        .join();
    }

    private Thread own(Runnable work) {
        Thread thread = new Thread(null, work, "routelet-" + number.incrementAndGet(), 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(loader);
        return thread;
    }

    /** No thread is made any more. */
    @Override
    public void close() {
        if (maker != null) {
            maker.shutdownNow();
        }
    }
}
