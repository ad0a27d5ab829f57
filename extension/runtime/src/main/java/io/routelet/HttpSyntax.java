package io.routelet;

import java.util.Locale;

/** The grammar that the fields of HTTP share (RFC 9110, 5.6). */
final class HttpSyntax {
    private static final String TOKEN_SYMBOLS = "!#$%&'*+-.^_`|~";

    private HttpSyntax() {}

    static boolean isTokenChar(char c) {
        return isAlphanumeric(c) || TOKEN_SYMBOLS.indexOf(c) >= 0;
    }

    static boolean isAlphanumeric(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /** Whether this is a token: one or more of the characters a name may have (RFC 9110, 5.6.2). */
    static boolean isToken(String text) {
        return !text.isEmpty() && tokenEnd(text, 0) == text.length();
    }

    /** Where the token that begins at {@code start} ends; {@code start} where there is none. */
    static int tokenEnd(String text, int start) {
        int at = start;
        while (at < text.length() && isTokenChar(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Whether a quoted string may hold this character: visible ASCII, space or tab. */
    static boolean isText(char c) {
        return (c >= ' ' && c < 0x7F) || c == '\t';
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\t';
    }

    /** The first position from {@code start} that is neither a space nor a tab. */
    static int skipSpace(String text, int start) {
        int at = start;
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Without the spaces, tabs and line ends around it, as the Fetch standard normalises a value. */
    static String strip(String value) {
        int start = 0;
        int end = value.length();
        while (start < end && isEdge(value.charAt(start))) {
            start++;
        }
        while (end > start && isEdge(value.charAt(end - 1))) {
            end--;
        }
        return value.substring(start, end);
    }

    private static boolean isEdge(char c) {
        return isSpace(c) || c == '\r' || c == '\n';
    }

    /**
     * The field name in lower case.
     *
     * @throws IllegalArgumentException if it is not a token
     */
    static String fieldName(String name) {
        if (!isToken(name)) {
            throw new IllegalArgumentException("A header name is a token such as X-Request-Id, not " + quote(name));
        }
        return name.toLowerCase(Locale.ROOT);
    }

    /**
     * The field value, stripped. It is ASCII only: RFC 9110, 5.5 leaves the meaning of other octets open, and servers
     * write them in different ways.
     *
     * @throws IllegalArgumentException if a character in it is neither visible ASCII nor a space or tab
     */
    static String fieldValue(String name, String value) {
        String stripped = strip(value);
        for (int i = 0; i < stripped.length(); i++) {
            if (!isText(stripped.charAt(i))) {
                throw new IllegalArgumentException(String.format(
                        "The value of the header %s has the character U+%04X at position %d; only visible ASCII, spaces"
                                + " and tabs go into a header. Encode other text, for example with percent signs.",
                        name, (int) stripped.charAt(i), i));
            }
        }
        return stripped;
    }

    /** As a quoted string (RFC 9110, 5.6.4); every character must be {@link #isText}. */
    static String quotedString(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** For a message or a log line: quoted, with all that is not visible ASCII escaped, so that it stays one line. */
    static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted.append(c >= ' ' && c < 0x7F ? String.valueOf(c) : String.format("\\u%04x", (int) c));
        }
        return quoted.append('"').toString();
    }
}
