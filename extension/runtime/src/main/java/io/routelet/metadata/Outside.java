package io.routelet.metadata;

import java.util.function.Supplier;

/** Calls the JDK as if no application did: what Java2D and ImageIO find when they are first used, they keep for good. */
final class Outside {
    private Outside() {}

    /** The same, with the class loader of the JVM as the one of the context. */
    static <T> T of(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader application = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(application);
        }
    }
}
