package io.routelet.deploy;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Loads the classes of routes on a second processor, from the last one on, while the deployment goes through them from
 * the first: most of a start is spent in loading, and class loaders do it on several threads at once. Nothing but time
 * depends on it.
 */
final class LoadingAhead {
    private static final String ROUTE = ".Route";
    private static final int WORTH_A_THREAD = 16;

    private final AtomicBoolean ended = new AtomicBoolean();
    private final Thread thread;

    private LoadingAhead(List<String> names, ClassLoader loader) {
        thread = new Thread(null, () -> load(names, loader), "routelet-loading", 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(loader);
    }

    /** Begins to load; to be ended when the deployment has been through all of them. */
    static LoadingAhead start(Collection<String> classes, ClassLoader loader) {
        List<String> names = new ArrayList<>();
        for (String name : classes) {
            if (name.endsWith(ROUTE)) {
                names.add(name);
            }
        }
        LoadingAhead ahead = new LoadingAhead(names, loader);
        if (names.size() >= WORTH_A_THREAD && Runtime.getRuntime().availableProcessors() > 1) {
            ahead.thread.start();
        }
        return ahead;
    }

    private void load(List<String> names, ClassLoader loader) {
        for (int i = names.size() - 1; i >= 0 && !ended.get(); i--) {
            try {
                load(Class.forName(names.get(i), false, loader));
            } catch (ClassNotFoundException | LinkageError | RuntimeException e) {
                // The deployment fails in the same way when it comes here, and tells it.
            }
        }
    }

    /**
     * The record is among the type arguments. Nothing is initialised: two threads must not do that to classes that need one
     * another.
     */
    private static void load(Class<?> type) {
        for (Method method : type.getDeclaredMethods()) {
            ClassModel.parameterTypes(method);
        }
    }

    /** Waits for the class that is being loaded. The thread does not outlive this. */
    void end() {
        ended.set(true);
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
