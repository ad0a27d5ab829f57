package io.routelet;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Numbers: nothing is cut, rounded to a whole or taken out of a string. */
final class JsonNumbers {
    /**
     * A number without fraction from {@code least} to {@code greatest}, as the Java type that {@code box} makes of
     * it.
     */
    private record Whole(long least, long greatest, Function<Long, Object> box) implements JsonCodec {
        @Override
        public Object read(JsonCursor in) {
            if (in.kind() != '0') {
                throw JsonFault.expected(description(), in);
            }
            long value = in.plainInteger();
            if (value == Long.MIN_VALUE) {
                value = exactly(in.number());
            }
            if (value < least || value > greatest) {
                throw new JsonFault("expected " + description(), null);
            }
            return box.apply(value);
        }

        private long exactly(String number) {
            try {
                return new BigDecimal(number).longValueExact();
            } catch (ArithmeticException e) {
                throw new JsonFault("expected " + description(), null);
            }
        }

        private String description() {
            return "a whole number from " + least + " to " + greatest;
        }

        @Override
        public void write(Object value, JsonText out) {
            out.number(((Number) value).longValue());
        }
    }

    /** A number with a fraction. */
    private record Floating(Function<String, Number> parse) implements JsonCodec {
        @Override
        public Object read(JsonCursor in) {
            if (in.kind() != '0') {
                throw JsonFault.expected("a number", in);
            }
            Number value = parse.apply(in.number());
            if (Double.isInfinite(value.doubleValue())) {
                throw new JsonFault("the number is out of range", null);
            }
            return value;
        }

        @Override
        public void write(Object value, JsonText out) {
            if (!Double.isFinite(((Number) value).doubleValue())) {
                throw new JsonFault(value + " has no JSON form", null);
            }
            out.raw(value.toString());
        }
    }

    /** A number of any size; its exponent is bounded by {@link JsonScan}. */
    private record Big(Function<BigDecimal, Number> narrow) implements JsonCodec {
        @Override
        public Object read(JsonCursor in) {
            if (in.kind() != '0') {
                throw JsonFault.expected("a number", in);
            }
            try {
                return narrow.apply(new BigDecimal(in.number()));
            } catch (ArithmeticException e) {
                throw new JsonFault("expected a whole number", null);
            }
        }

        @Override
        public void write(Object value, JsonText out) {
            out.raw(value.toString());
        }
    }

    private static final Map<Class<?>, JsonCodec> ALL = all();

    private JsonNumbers() {}

    /** The codec of a whole number, which must be one of the types of at most 64 bits. */
    static JsonCodec whole(Class<?> type) {
        return Objects.requireNonNull(ALL.get(type));
    }

    private static Map<Class<?>, JsonCodec> all() {
        Map<Class<?>, JsonCodec> all = new HashMap<>();
        addTo(all);
        return all;
    }

    /** Adds the codec of every class of numbers. */
    static void addTo(Map<Class<?>, JsonCodec> all) {
        addWhole(all, byte.class, Byte.class, new Whole(Byte.MIN_VALUE, Byte.MAX_VALUE, Long::byteValue), (byte) 0);
        Whole small = new Whole(Short.MIN_VALUE, Short.MAX_VALUE, Long::shortValue);
        addWhole(all, short.class, Short.class, small, (short) 0);
        addWhole(all, int.class, Integer.class, new Whole(Integer.MIN_VALUE, Integer.MAX_VALUE, Long::intValue), 0);
        addWhole(all, long.class, Long.class, new Whole(Long.MIN_VALUE, Long.MAX_VALUE, value -> value), 0L);
        JsonCodec single = new Floating(Float::valueOf);
        all.put(Float.class, single);
        all.put(float.class, new JsonScalars.Primitive(single, 0f, "a number"));
        JsonCodec twice = new Floating(Double::valueOf);
        all.put(Double.class, twice);
        all.put(double.class, new JsonScalars.Primitive(twice, 0d, "a number"));
        all.put(BigDecimal.class, new Big(value -> value));
        all.put(Number.class, new Big(value -> value));
        all.put(BigInteger.class, new Big(BigDecimal::toBigIntegerExact));
    }

    private static void addWhole(
            Map<Class<?>, JsonCodec> all, Class<?> primitive, Class<?> boxed, Whole codec, Object zero) {
        all.put(boxed, codec);
        all.put(primitive, new JsonScalars.Primitive(codec, zero, codec.description()));
    }
}
