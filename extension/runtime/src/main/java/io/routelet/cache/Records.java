package io.routelet.cache;

import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** Reads records of any visibility. */
final class Records {
    private Records() {}

    static @Nullable Object get(Record value, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    "a " + value.getClass().getName() + " whose component " + component.getName() + " cannot be read",
                    e);
        }
    }
}
