package io.routelet.metadata;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.imageio.ImageIO;

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

    /**
     * Has ImageIO look for its formats with nobody but the JDK on the stack: up to Java 23 it keeps the protection domains
     * of all callers, and so the first application that makes an image. The threads of such a pool inherit nothing.
     */
    static void scanImageFormats() {
        ForkJoinPool pool = new ForkJoinPool(1);
        try {
            MethodHandle scan = MethodHandles.publicLookup()
                    .findStatic(ImageIO.class, "scanForPlugins", MethodType.methodType(void.class));
            pool.execute(MethodHandleProxies.asInterfaceInstance(Runnable.class, scan));
            pool.shutdown();
            pool.awaitTermination(1, TimeUnit.MINUTES);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Java has ImageIO.scanForPlugins", e);
        } catch (InterruptedException e) { // It goes on by itself.
            Thread.currentThread().interrupt();
        }
    }
}
