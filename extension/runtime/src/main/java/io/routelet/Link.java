package io.routelet;

import java.util.List;

/**
 * Puts the path of a route together, encoded. The class {@code Links} that the annotation processor generates is made of
 * it. A value that no URL of a route can carry is refused: the link would lead elsewhere or nowhere.
 */
public final class Link {
    private Link() {}

    /** The path made of parts, each of which is empty or starts with a slash; {@code /} if all are empty. */
    public static String of(String... parts) {
        String path = String.join("", parts);
        return path.isEmpty() ? "/" : path;
    }

    /**
     * One segment, {@code /a%20b}.
     *
     * @param value the name of an enum constant, or the text of any other object
     * @throws IllegalArgumentException if it is empty, {@code .} or {@code ..}, or has a slash, a backslash, a control
     *     character or half a surrogate pair
     */
    public static String segment(Object value) {
        String text = value instanceof Enum<?> constant ? constant.name() : value.toString();
        if (text.isEmpty() || text.equals(".") || text.equals("..")) {
            throw new IllegalArgumentException("No URL can carry the segment " + HttpSyntax.quote(text));
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 || c == 0x7f || c == '/' || c == '\\') {
                throw new IllegalArgumentException(
                        "Character " + i + " of the segment " + HttpSyntax.quote(text) + " cannot be in a URL");
            }
        }
        return "/" + PercentEncoding.encodeComponent(text);
    }

    /**
     * The segments of a catch-all, {@code /a/b}.
     *
     * @throws IllegalArgumentException if there is none, or one of them cannot be a segment
     */
    public static String segments(List<?> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("A catch-all takes at least one segment");
        }
        return optionalSegments(values);
    }

    /**
     * The segments of an optional catch-all; empty if there are none.
     *
     * @throws IllegalArgumentException if one of them cannot be a segment
     */
    public static String optionalSegments(List<?> values) {
        StringBuilder path = new StringBuilder();
        values.forEach(value -> path.append(segment(value)));
        return path.toString();
    }
}
