package io.routelet;

import jakarta.json.bind.Jsonb;
import java.lang.reflect.Type;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A class that is read and written by Jakarta JSON Binding, from and to a string: a stream costs it four times as
 * much.
 */
record JsonBound(Type type, Supplier<Jsonb> jsonb, JsonWholeNumbers numbers) implements JsonCodec {
    @Override
    public @Nullable Object read(JsonCursor in) {
        numbers.check(in.copy(), type);
        String json = in.slice();
        Jsonb binding = jsonb.get();
        try {
            return binding.fromJson(json, type);
        } catch (RuntimeException | StackOverflowError e) {
            throw known(e, "the value does not fit");
        }
    }

    @Override
    public void write(Object value, JsonText out) {
        Jsonb binding = jsonb.get();
        try {
            out.raw(binding.toJson(value));
        } catch (RuntimeException | StackOverflowError e) {
            throw known(e, "JSON Binding cannot write " + value.getClass().getName() + ": " + e.getMessage());
        }
    }

    /** What a record inside has said, or else what there is to say about it from outside. */
    private static RuntimeException known(Throwable thrown, String otherwise) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonFault || cause instanceof HttpException) {
                return (RuntimeException) cause;
            }
        }
        return new JsonFault(otherwise, thrown);
    }
}
