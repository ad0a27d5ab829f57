package io.routelet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The headers of one message, immutable. Made for the handful a response has: one array of names and values, kept
 * sorted by name, so that reading and writing need neither a hash nor a sort.
 *
 * <pre>
 *   lines = { "cache-control", "no-store", "set-cookie", "a=1", "set-cookie", "b=2" }
 * </pre>
 */
final class HeaderList implements Headers {
    static final HeaderList EMPTY = new HeaderList(new String[0]);

    private static final String SET_COOKIE = "set-cookie";
    private static final Set<String> FRAMING = Set.of(
            "connection",
            "content-encoding",
            "content-length",
            "keep-alive",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private final String[] lines;

    private HeaderList(String[] lines) {
        this.lines = lines;
    }

    /**
     * Whether this header says how a message is carried, which only the server knows. A handler's response drops it, as
     * Next.js does: beside the server's own it would make two messages of one (RFC 9112, 6.3).
     */
    static boolean isFraming(String name) {
        return FRAMING.contains(name.toLowerCase(Locale.ROOT));
    }

    /**
     * A copy in which this line takes the place of all lines of its name.
     *
     * @throws IllegalArgumentException if the name is not a token or the value no field content
     */
    HeaderList with(String name, String value) {
        return without(name).plus(name, value);
    }

    /**
     * A copy with this line behind those of the same name. A Set-Cookie value that holds several cookies becomes one
     * line for each, as they cannot be sent as one (RFC 9110, 5.3).
     *
     * @throws IllegalArgumentException if the name is not a token or the value no field content
     */
    HeaderList plus(String name, String value) {
        String field = HttpSyntax.fieldName(name);
        String content = HttpSyntax.fieldValue(field, value);
        if (!field.equals(SET_COOKIE)) {
            return insert(field, content);
        }
        HeaderList result = this;
        for (String cookie : SetCookie.split(content)) {
            result = result.insert(field, cookie);
        }
        return result;
    }

    private HeaderList insert(String name, String value) {
        int at = 0;
        while (at < lines.length && lines[at].compareTo(name) <= 0) {
            at += 2;
        }
        String[] copy = Arrays.copyOf(lines, lines.length + 2);
        System.arraycopy(lines, at, copy, at + 2, lines.length - at);
        copy[at] = name;
        copy[at + 1] = value;
        return new HeaderList(copy);
    }

    /** A copy without any line of this name. */
    HeaderList without(String name) {
        int start = first(name.toLowerCase(Locale.ROOT));
        if (start < 0) {
            return this;
        }
        int end = end(start);
        String[] copy = Arrays.copyOf(lines, lines.length - (end - start));
        System.arraycopy(lines, end, copy, start, lines.length - end);
        return new HeaderList(copy);
    }

    /** How many lines there are. */
    int size() {
        return lines.length / 2;
    }

    /** The name of a line, in lower case. */
    String name(int line) {
        return lines[2 * line];
    }

    /** The value of a line. */
    String value(int line) {
        return lines[2 * line + 1];
    }

    @Override
    public List<String> getAll(String name) {
        int start = first(name.toLowerCase(Locale.ROOT));
        return start < 0 ? List.of() : values(start, end(start));
    }

    @Override
    public @Nullable String get(String name) {
        int start = first(name.toLowerCase(Locale.ROOT));
        return start < 0 ? null : joined(start, end(start));
    }

    @Override
    public boolean has(String name) {
        return first(name.toLowerCase(Locale.ROOT)) >= 0;
    }

    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < lines.length; i = end(i)) {
            names.add(lines[i]);
        }
        return List.copyOf(names);
    }

    @Override
    public void forEach(BiConsumer<String, String> action) {
        for (int i = 0; i < lines.length; ) {
            int end = lines[i].equals(SET_COOKIE) ? i + 2 : end(i);
            action.accept(lines[i], joined(i, end));
            i = end;
        }
    }

    private String joined(int start, int end) {
        return end == start + 2
                ? lines[start + 1]
                : String.join(lines[start].equals("cookie") ? "; " : ", ", values(start, end));
    }

    private List<String> values(int start, int end) {
        String[] values = new String[(end - start) / 2];
        for (int i = 0; i < values.length; i++) {
            values[i] = lines[start + 2 * i + 1];
        }
        return List.of(values);
    }

    private int first(String name) {
        for (int i = 0; i < lines.length; i += 2) {
            if (lines[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private int end(int start) {
        int end = start + 2;
        while (end < lines.length && lines[end].equals(lines[start])) {
            end += 2;
        }
        return end;
    }

    /** The lines as HTTP/1.1 writes them. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < size(); i++) {
            text.append(name(i)).append(": ").append(value(i)).append('\n');
        }
        return text.toString();
    }
}
