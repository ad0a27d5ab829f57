package io.routelet;

import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The header fields of a request or a response, as in the Fetch standard: names are case-insensitive, are listed in
 * lower case and sorted, and repeated lines of one name read as one value.
 */
public interface Headers {
    /** The value of every line of this name, in order, one element for each; empty where there is none. */
    List<String> getAll(String name);

    /** The names present, in lower case, each once, sorted. */
    List<String> names();

    /**
     * The value of this name, or null. Several lines are joined by {@code ", "} (RFC 9110, 5.3), those of
     * {@code Cookie} by {@code "; "} (RFC 9113, 8.2.3).
     */
    default @Nullable String get(String name) {
        List<String> lines = getAll(name);
        return switch (lines.size()) {
            case 0 -> null;
            case 1 -> lines.get(0);
            default -> String.join(name.equalsIgnoreCase("cookie") ? "; " : ", ", lines);
        };
    }

    /** Whether there is a line of this name. */
    default boolean has(String name) {
        return !getAll(name).isEmpty();
    }

    /** Hands over each name with its joined value, sorted by name; {@code set-cookie} once for every line. */
    default void forEach(BiConsumer<String, String> action) {
        for (String name : names()) {
            if (name.equals("set-cookie")) {
                getAll(name).forEach(line -> action.accept(name, line));
                continue;
            }
            String value = get(name);
            if (value != null) {
                action.accept(name, value);
            }
        }
    }
}
