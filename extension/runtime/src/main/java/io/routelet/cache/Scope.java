package io.routelet.cache;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Work whose result is remembered by the code that it stands in and the values that it captures. It is never
 * serialised; being serialisable lets {@link Cache#useCache} see what it captures.
 *
 * @param <T> the result: plain data
 * @param <E> what it throws; {@link RuntimeException} where it throws nothing checked
 */
@FunctionalInterface
public interface Scope<T extends @Nullable Object, E extends Exception> extends Serializable {
    /** Does the work. */
    T run() throws E;
}
