package io.routelet;

import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.JsonbException;
import java.lang.reflect.Type;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * JSON of one application: {@link JsonScan} checks the text, then Jakarta JSON Binding reads it; {@link JsonRecords}
 * does the records. From and to a string, because a stream costs JSON Binding a multiple. Safe for use by any thread.
 */
final class JsonBinding {
    private final Limits limits;
    private volatile @Nullable Jsonb jsonb;

    JsonBinding(Limits limits) {
        this.limits = limits;
    }

    /**
     * Writes a value, null as {@code null}.
     *
     * @throws JsonbException if it has no JSON form; the message says why, to the author
     */
    String stringify(@Nullable Object value) {
        requireData(value);
        try {
            return withoutLoneSurrogates(jsonb().toJson(new JsonDocument<>(value)));
        } catch (StackOverflowError e) {
            throw new JsonbException("The value cannot be written as JSON: perhaps it contains itself", e);
        } catch (JsonbException e) {
            throw new JsonbException("The value cannot be written as JSON: " + e.getMessage(), e);
        }
    }

    /** What JSON Binding would write some accidental members of. */
    private static void requireData(@Nullable Object value) {
        String advice = null;
        if (value instanceof Response) {
            advice = "a Response, which is the answer itself: return it as it is";
        } else if (value instanceof CompletionStage) {
            advice = "a CompletionStage, whose value is yet to come: return stage.thenApply(Response::json)";
        } else if (value instanceof Request) {
            advice = "a Request: put what is needed of it into a record";
        } else if (value instanceof Throwable) {
            advice = "an exception: throw it, or put what a client may know of it into a record";
        }
        if (advice != null) {
            throw new JsonbException("The value cannot be written as JSON: it is " + advice);
        }
    }

    /** Writes them as escapes, as ECMAScript does (JSON.stringify), because UTF-8 has no form for them. */
    private static String withoutLoneSurrogates(String json) {
        for (int i = 0; i < json.length(); i++) {
            if (Character.isSurrogate(json.charAt(i))) {
                return escaped(json);
            }
        }
        return json;
    }

    private static String escaped(String json) {
        StringBuilder text = new StringBuilder(json.length() + 16);
        json.codePoints().forEach(c -> {
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                text.append("\\u").append(Integer.toHexString(c));
            } else {
                text.appendCodePoint(c);
            }
        });
        return text.toString();
    }

    /**
     * Reads one value, {@code null} as null.
     *
     * @throws HttpException 400 if the text is malformed or does not fit the type, 413 if it is too large
     * @throws IllegalStateException if a record is closed to JSON, or its constructor fails
     */
    <T> @Nullable T parse(byte[] utf8, Type type) {
        String text = JsonScan.text(utf8, limits);
        try {
            JsonDocument<T> document = jsonb().fromJson(text, JsonTypes.generic(JsonDocument.class, type));
            return document.value();
        } catch (JsonbException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Reads any value, {@code null} as {@link JsonValue#NULL}. Errors as {@link #parse}. */
    JsonValue parseValue(byte[] utf8) {
        JsonValue value = parse(utf8, JsonValue.class);
        return value == null ? JsonValue.NULL : value;
    }

    private Jsonb jsonb() {
        Jsonb made = jsonb;
        return made == null ? make() : made;
    }

    /** At first use, because it takes some ten milliseconds. */
    private synchronized Jsonb make() {
        Jsonb made = jsonb;
        if (made == null) {
            made = JsonbBuilder.create(new JsonRecords().addTo(new JsonbConfig().withNullValues(true)));
            jsonb = made;
        }
        return made;
    }

    /** Lets go of JSON Binding and all that it knows about classes. */
    synchronized void close() {
        Jsonb made = jsonb;
        jsonb = null;
        try {
            if (made != null) {
                made.close();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
