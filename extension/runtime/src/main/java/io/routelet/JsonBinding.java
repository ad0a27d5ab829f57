package io.routelet;

import jakarta.json.JsonValue;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** JSON of one application: the pre-scan, then JSON Binding. */
final class JsonBinding {
    JsonBinding(Limits limits) {}

    String stringify(@Nullable Object value) {
        throw new UnsupportedOperationException("not there yet: " + value);
    }

    <T> T parse(byte[] utf8, Type type) {
        throw new UnsupportedOperationException("not there yet: " + type);
    }

    JsonValue parseValue(byte[] utf8) {
        throw new UnsupportedOperationException("not there yet: " + utf8.length);
    }

    void close() {}
}
