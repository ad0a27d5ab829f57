package io.routelet.deploy;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * Where the threads of an application come from: the server's managed factory where there is one, else here. Ours inherit
 * nothing from the request that happens to start them.
 */
final class AppThreads implements ThreadFactory {
    private static final String MANAGED = "java:comp/DefaultManagedThreadFactory";

    private final ClassLoader loader = Thread.currentThread().getContextClassLoader();
    private final AtomicInteger number = new AtomicInteger();

    private AppThreads() {}

    /** To be called while the application starts, when its names can be looked up. The name is fixed. */
    @SuppressWarnings("BanJNDI")
    static ThreadFactory find() {
        try {
            return new InitialContext().lookup(MANAGED) instanceof ThreadFactory managed ? managed : new AppThreads();
        } catch (NamingException e) {
            return new AppThreads();
        }
    }

    @Override
    public Thread newThread(Runnable work) {
        Thread thread = new Thread(null, work, "routelet-" + number.incrementAndGet(), 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(loader);
        return thread;
    }
}
