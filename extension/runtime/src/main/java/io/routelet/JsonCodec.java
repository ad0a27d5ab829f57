package io.routelet;

import org.jspecify.annotations.Nullable;

/** How the values of one type are read and written. Immutable in effect, used by all threads. */
interface JsonCodec {
    /**
     * Reads a value that is not {@code null}.
     *
     * @throws JsonFault if it is not what the type asks for
     */
    @Nullable
    Object read(JsonCursor in);

    /**
     * Writes a value.
     *
     * @throws JsonFault if it has no JSON form
     */
    void write(Object value, JsonText out);

    /** What {@code null} is read as. */
    default @Nullable Object ofNull(JsonCursor in) {
        return null;
    }

    /** What a record member is that is not there. */
    default @Nullable Object absent() {
        return null;
    }

    /** Reads a value that may be {@code null}. */
    default @Nullable Object readAny(JsonCursor in) {
        if (in.kind() != 'n') {
            return read(in);
        }
        Object value = ofNull(in);
        in.skip();
        return value;
    }
}
