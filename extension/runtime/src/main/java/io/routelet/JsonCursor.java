package io.routelet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A position in bytes that {@link JsonScan} let pass; so it checks no grammar. Every method begins at a value, perhaps
 * behind white space, and ends right behind what it has read.
 */
final class JsonCursor {
    private final byte[] bytes;
    private int at;

    JsonCursor(byte[] bytes, int start) {
        this.bytes = bytes;
        this.at = start;
    }

    /** What the value is by its first character: one of <code>{ [ " t f n</code>, or {@code 0} for a number. */
    char kind() {
        skipSpace();
        char c = (char) bytes[at];
        return c == '-' || c <= '9' && c >= '0' ? '0' : c;
    }

    /** Goes behind the opening bracket. */
    void open() {
        skipSpace();
        at++;
    }

    /** Goes to the next element or member, or behind the closing bracket; false for that. */
    boolean more(char close) {
        skipSpace();
        if (bytes[at] == close) {
            at++;
            return false;
        }
        if (bytes[at] == ',') {
            at++;
        }
        return true;
    }

    /** Reads a member name with its colon if it is this one in plain spelling; false, and nothing read, if not. */
    boolean nameIs(byte[] name) {
        skipSpace();
        int end = at + 1 + name.length;
        if (end >= bytes.length || bytes[end] != '"' || !Arrays.equals(bytes, at + 1, end, name, 0, name.length)) {
            return false;
        }
        at = end + 1;
        skipSpace();
        at++;
        return true;
    }

    /** A member name; goes behind its colon. */
    String name() {
        String name = string();
        skipSpace();
        at++;
        return name;
    }

    String string() {
        skipSpace();
        int start = at + 1;
        int i = start;
        while (bytes[i] != '"') {
            if (bytes[i] == '\\') {
                return stringWithEscapes(start, i);
            }
            i++;
        }
        at = i + 1;
        return new String(bytes, start, i - start, StandardCharsets.UTF_8);
    }

    private String stringWithEscapes(int start, int firstEscape) {
        StringBuilder text = new StringBuilder();
        int run = start;
        int i = firstEscape;
        while (bytes[i] != '"') {
            if (bytes[i] != '\\') {
                i++;
                continue;
            }
            text.append(new String(bytes, run, i - run, StandardCharsets.UTF_8)).append(escaped(i + 1));
            i += bytes[i + 1] == 'u' ? 6 : 2;
            run = i;
        }
        at = i + 1;
        return text.append(new String(bytes, run, i - run, StandardCharsets.UTF_8))
                .toString();
    }

    private char escaped(int i) {
        return switch (bytes[i]) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> (char) Integer.parseInt(ascii(i + 1, i + 5), 16);
            default -> (char) bytes[i];
        };
    }

    /** A number as it is written. */
    String number() {
        skipSpace();
        int start = at;
        at = endOfWord(at);
        return ascii(start, at);
    }

    /** A number if it is written with at most 18 digits and nothing else; else nothing is read, and it is MIN_VALUE. */
    long plainInteger() {
        skipSpace();
        boolean negative = bytes[at] == '-';
        int start = negative ? at + 1 : at;
        int i = start;
        long value = 0;
        while (i < bytes.length && bytes[i] >= '0' && bytes[i] <= '9' && i - start < 18) {
            value = value * 10 + bytes[i++] - '0';
        }
        if (i != endOfWord(i)) {
            return Long.MIN_VALUE;
        }
        at = i;
        return negative ? -value : value;
    }

    boolean bool() {
        boolean value = kind() == 't';
        skip();
        return value;
    }

    /** The value as it is written. */
    String slice() {
        skipSpace();
        int start = at;
        skip();
        return new String(bytes, start, at - start, StandardCharsets.UTF_8);
    }

    /** Goes behind the value, without recursion. */
    void skip() {
        int depth = 0;
        do {
            skipSpace();
            switch (bytes[at]) {
                case '"' -> skipString();
                case '{', '[' -> {
                    depth++;
                    at++;
                }
                case '}', ']' -> {
                    depth--;
                    at++;
                }
                case ',', ':' -> at++;
                default -> at = endOfWord(at);
            }
        } while (depth > 0);
    }

    /** A second cursor at the same place, to look ahead. */
    JsonCursor copy() {
        return new JsonCursor(bytes, at);
    }

    private void skipString() {
        int i = at + 1;
        while (bytes[i] != '"') {
            i += bytes[i] == '\\' ? 2 : 1;
        }
        at = i + 1;
    }

    private int endOfWord(int from) {
        int i = from;
        while (i < bytes.length && bytes[i] > ' ' && bytes[i] != ',' && bytes[i] != '}' && bytes[i] != ']') {
            i++;
        }
        return i;
    }

    private void skipSpace() {
        int i = at;
        while (bytes[i] <= ' ' && bytes[i] >= 0) {
            i++;
        }
        at = i;
    }

    private String ascii(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
