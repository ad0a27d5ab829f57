package io.routelet.deploy;

/** Makes the one instance of a route that has instance methods, and takes it back at the end. */
interface Instances extends AutoCloseable {
    /** Those of CDI where it runs, else plain ones. To be called when CDI has started. */
    static Instances of(ClassLoader loader) {
        try {
            Class.forName("jakarta.enterprise.inject.spi.CDI", false, loader);
            Instances cdi = CdiInstances.running();
            return cdi == null ? new PlainInstances() : cdi;
        } catch (ClassNotFoundException | LinkageError e) {
            return new PlainInstances();
        }
    }

    /**
     * The instance of a class, made now.
     *
     * @throws ReflectiveOperationException if it cannot be made; the cause is the author's
     */
    Object get(Class<?> type) throws ReflectiveOperationException;

    /** Whether there is one instance of a class for all requests. */
    boolean isOne(Class<?> type);

    /** Whether instances are injected. */
    boolean injects();

    /** Ends all instances that were made. */
    @Override
    void close();
}
