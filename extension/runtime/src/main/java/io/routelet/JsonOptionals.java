package io.routelet;

import java.lang.reflect.Type;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A value or {@code null}: the four optional types of the JDK. What is absent is empty, too. */
record JsonOptionals(
        JsonCodecs codecs, Type content, Object empty, Function<Object, Object> wrap, Function<Object, Object> unwrap)
        implements JsonCodec {
    /** The codec of an optional type, or null for any other. */
    static @Nullable JsonCodec of(Type type, JsonCodecs codecs) {
        Class<?> raw = JsonTypes.raw(type);
        if (raw == Optional.class) {
            Function<Object, Object> value = optional -> ((Optional<?>) optional).orElseThrow();
            return new JsonOptionals(codecs, JsonTypes.argument(type, 0), Optional.empty(), Optional::of, value);
        }
        if (raw == OptionalInt.class) {
            Function<Object, Object> value = optional -> ((OptionalInt) optional).orElseThrow();
            return new JsonOptionals(
                    codecs, Integer.class, OptionalInt.empty(), number -> OptionalInt.of((int) number), value);
        }
        if (raw == OptionalLong.class) {
            Function<Object, Object> value = optional -> ((OptionalLong) optional).orElseThrow();
            return new JsonOptionals(
                    codecs, Long.class, OptionalLong.empty(), number -> OptionalLong.of((long) number), value);
        }
        if (raw == OptionalDouble.class) {
            Function<Object, Object> value = optional -> ((OptionalDouble) optional).orElseThrow();
            return new JsonOptionals(
                    codecs, Double.class, OptionalDouble.empty(), number -> OptionalDouble.of((double) number), value);
        }
        return null;
    }

    @Override
    public Object read(JsonCursor in) {
        Object value = codecs.of(content).read(in);
        return value == null ? empty : wrap.apply(value);
    }

    @Override
    public void write(Object value, JsonText out) {
        codecs.write(value.equals(empty) ? null : unwrap.apply(value), out);
    }

    @Override
    public Object ofNull(JsonCursor in) {
        return empty;
    }

    @Override
    public Object absent() {
        return empty;
    }
}
