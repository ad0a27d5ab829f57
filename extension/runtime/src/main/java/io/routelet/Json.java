package io.routelet;

import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * JSON as {@link Request} reads it and {@link Response} writes it, for use outside a request: the same rules, the same
 * limits, those of the current {@link Application}.
 *
 * <p>Records may have any visibility; their members are written in declaration order, and null is written as
 * {@code null}. A member that is absent is null, or zero where the type is primitive; one that the record does not know
 * is ignored; of two with one name the last wins. Nothing is converted silently: a number is no string, a fraction or a
 * number out of range is no {@code int}. Other classes are bound by Jakarta JSON Binding.
 *
 * <p>The text is UTF-8 and RFC 8259 to the letter. A surrogate that stands alone ({@code "\ud800"}) is refused, because
 * no UTF-8 can carry it further. Safe for use by any thread.
 */
public final class Json {
    private Json() {}

    /**
     * Reads one value.
     *
     * @return null for the text {@code null}
     * @throws HttpException 400 for text that is malformed (with line and column) or does not fit the type (with a JSON
     *     pointer to the place); 413 over {@link Limit#JSON}
     */
    public static <T> @Nullable T parse(String text, Class<T> type) {
        return parse(text.getBytes(StandardCharsets.UTF_8), type);
    }

    /** As {@link #parse(String, Class)}, from UTF-8. */
    public static <T> @Nullable T parse(byte[] utf8, Class<T> type) {
        return binding().parse(utf8, type);
    }

    /**
     * Reads an array of values of one type; null for the text {@code null}. Otherwise as {@link #parse(String,
     * Class)}.
     */
    public static <T> @Nullable List<@Nullable T> parseList(String text, Class<T> element) {
        return parseList(text.getBytes(StandardCharsets.UTF_8), element);
    }

    /** As {@link #parseList(String, Class)}, from UTF-8. */
    public static <T> @Nullable List<@Nullable T> parseList(byte[] utf8, Class<T> element) {
        return binding().parse(utf8, JsonTypes.generic(List.class, element));
    }

    /** Reads a value of any kind. Errors as {@link #parse(String, Class)}. */
    public static JsonValue parse(String text) {
        return parse(text.getBytes(StandardCharsets.UTF_8));
    }

    /** As {@link #parse(String)}, from UTF-8. */
    public static JsonValue parse(byte[] utf8) {
        return binding().parseValue(utf8);
    }

    /**
     * Writes a value, without white space.
     *
     * @throws jakarta.json.bind.JsonbException if the value has no JSON form (a cycle, NaN); the message says where
     */
    public static String stringify(@Nullable Object value) {
        return binding().stringify(value);
    }

    private static JsonBinding binding() {
        return Application.current().json();
    }
}
