package io.routelet;

import jakarta.json.JsonValue;
import jakarta.json.bind.JsonbException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * JSON of one application: {@link JsonScan} checks the text, a {@link JsonCodec} per type reads and writes it. Keeps
 * nothing outside itself. Safe for use by any thread.
 */
final class JsonBinding {
    private final Limits limits;
    private final JsonCodecs codecs = new JsonCodecs();

    JsonBinding(Limits limits) {
        this.limits = limits;
    }

    /**
     * Writes a value, null as {@code null}.
     *
     * @throws JsonbException if it has no JSON form; the message says where and why, to the author
     */
    String stringify(@Nullable Object value) {
        JsonText text = new JsonText();
        try {
            codecs.write(value, text);
        } catch (JsonFault fault) {
            throw new JsonbException("The value cannot be written as JSON: " + fault.description(), fault);
        } catch (StackOverflowError e) {
            throw new JsonbException("The value cannot be written as JSON: perhaps it contains itself", e);
        }
        return text.toString();
    }

    /**
     * Reads one value, {@code null} as null.
     *
     * @throws HttpException 400 if the text is malformed or does not fit the type, 413 if it is too large
     */
    <T> @Nullable T parse(byte[] utf8, Type type) {
        int start = JsonScan.check(utf8, limits);
        JsonCodec codec = codecs.of(type);
        try {
            @SuppressWarnings("unchecked")
            T value = (T) codec.readAny(new JsonCursor(utf8, start));
            return value;
        } catch (JsonFault fault) {
            throw new HttpException(400, "The JSON text does not fit: " + fault.description() + ".", fault);
        } catch (StackOverflowError e) {
            throw new HttpException(400, "The JSON text is nested too deeply.", e);
        }
    }

    /** Reads any value. Errors as {@link #parse}. */
    JsonValue parseValue(byte[] utf8) {
        int start = JsonScan.check(utf8, limits);
        String json = new String(utf8, start, utf8.length - start, StandardCharsets.UTF_8);
        return codecs.foreign().value(json);
    }

    /** Lets go of JSON Binding. */
    void close() {
        codecs.foreign().close();
    }
}
