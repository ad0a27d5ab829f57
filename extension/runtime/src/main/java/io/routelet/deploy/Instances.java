package io.routelet.deploy;

import java.lang.annotation.Annotation;

/** Makes the one instance of a route that has instance methods, and takes it back at the end. */
interface Instances extends AutoCloseable {
    /**
     * The instance of a class, made now.
     *
     * @throws ReflectiveOperationException if it cannot be made; the cause is the author's
     */
    Object get(Class<?> type) throws ReflectiveOperationException;

    /** Whether an annotation on the class or its members will have its effect on the instance that is made. */
    boolean honours(Class<?> type, Class<? extends Annotation> annotation);

    /** Ends all instances that were made. */
    @Override
    void close();
}
