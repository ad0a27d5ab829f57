package io.routelet;

import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * JSON as {@link Request} reads it and {@link Response} writes it, for use outside a request: the same rules, the same
 * limits, those of the current {@link Application}.
 *
 * <p>It is Jakarta JSON Binding, with null written as {@code null}. Records may have any visibility; their members are
 * written in declaration order. A member that is absent is null or empty, or zero where the type is primitive; one that
 * the record does not know is ignored; of two with one name the last wins. Strings, numbers and booleans of a record are
 * read only from their like. A fraction or a number out of range is nowhere read as an {@code int} or {@code long}.
 * Otherwise JSON Binding converts as it does: a number of a bean may stand in a string, and maps do not keep an order.
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
     * @throws HttpException 400 for text that is malformed or does not fit the type, with line and column; 413 over
     *     {@link Limit#JSON}
     * @throws IllegalStateException for a type that no text can be read as (an interface, say); the message says why
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
     * @throws jakarta.json.bind.JsonbException if the value has no JSON form (a cycle, NaN); the message says why
     */
    public static String stringify(@Nullable Object value) {
        return binding().stringify(value);
    }

    private static JsonBinding binding() {
        return Application.current().json();
    }
}
