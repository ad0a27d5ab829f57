package io.routelet;

import org.jspecify.annotations.Nullable;

/**
 * A whole JSON text, which is the text of its value and nothing more. A record, so that JSON Binding calls
 * {@link JsonRecords} first whatever the value is.
 */
record JsonDocument<T>(@Nullable T value) {
    /** JSON Binding asks for it to find cycles; that of the value would be a walk through all of it. */
    @Override
    public int hashCode() {
        return 0;
    }
}
