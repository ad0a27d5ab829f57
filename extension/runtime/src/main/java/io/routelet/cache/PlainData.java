package io.routelet.cache;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a scope may capture and return: values that say everything about themselves and never change. Besides these,
 * records, lists, sets and maps of them.
 */
final class PlainData {
    /** What is nested deeper is a circle, or no data. */
    static final int DEPTH = 64;

    private static final Set<Class<?>> ATOMS = Set.of(
            String.class,
            Boolean.class,
            Character.class,
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class,
            BigInteger.class,
            BigDecimal.class,
            UUID.class,
            URI.class);

    private PlainData() {}

    /** Whether a value has no parts; null has none. */
    static boolean isAtom(@Nullable Object value) {
        return value == null
                || ATOMS.contains(value.getClass())
                || value instanceof Enum<?>
                || value.getClass().getPackageName().equals("java.time");
    }

    /** A list, or what a map returns as its values; a queue would have to be one afterwards. */
    static boolean isList(Object value) {
        return value instanceof List<?>
                || (value instanceof Collection<?> && !(value instanceof Set<?>) && !(value instanceof Queue<?>));
    }

    static IllegalArgumentException tooDeep() {
        return new IllegalArgumentException("data nested more than " + DEPTH + " deep");
    }
}
