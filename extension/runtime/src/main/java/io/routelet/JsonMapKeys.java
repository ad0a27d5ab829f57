package io.routelet;

import java.nio.charset.StandardCharsets;
import java.time.temporal.TemporalAccessor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a map, which JSON has as strings only: read as the string in quotes, and as numbers and booleans
 * without.
 */
record JsonMapKeys(JsonCodec codec, boolean quoted) {
    static JsonMapKeys of(Class<?> type) {
        if (type == Object.class) {
            return new JsonMapKeys(JsonScalars.TEXT, true);
        }
        JsonCodec codec = JsonScalars.of(type);
        if (codec == null) {
            throw new IllegalStateException("A map with keys of " + type.getName() + " cannot be read from JSON");
        }
        return new JsonMapKeys(codec, !Number.class.isAssignableFrom(type) && type != Boolean.class);
    }

    Object parse(String name) {
        if (codec == JsonScalars.TEXT) {
            return name;
        }
        JsonText text = new JsonText();
        if (quoted) {
            text.string(name);
        } else {
            text.raw(name);
        }
        return read(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Object read(byte[] utf8) {
        try {
            int start = JsonScan.check(utf8, Limits.STANDARD);
            Object key = codec.read(new JsonCursor(utf8, start));
            if (key != null) {
                return key;
            }
        } catch (HttpException e) {
            throw new JsonFault("this is not a name that is expected here", e);
        }
        throw new JsonFault("this is not a name that is expected here", null);
    }

    static String print(@Nullable Object key) {
        if (key instanceof String text) {
            return text;
        }
        if (key instanceof Enum<?> constant) {
            return constant.name();
        }
        boolean plain = key instanceof Number
                || key instanceof Boolean
                || key instanceof Character
                || key instanceof UUID
                || key instanceof TemporalAccessor;
        if (key == null || !plain) {
            throw new JsonFault("a key of a map must have a string form, not " + describe(key), null);
        }
        return key.toString();
    }

    private static String describe(@Nullable Object key) {
        return key == null ? "null" : key.getClass().getName();
    }
}
