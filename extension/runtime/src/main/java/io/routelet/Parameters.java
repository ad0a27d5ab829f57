package io.routelet;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The parameters behind a value, {@code ; name=value; name="value"}, read leniently (WHATWG MIME Sniffing, 4.4). */
final class Parameters {
    private Parameters() {}

    /** Reads from the first semicolon at {@code start}; a negative start means that there are none. */
    static Map<String, String> parse(String text, int start) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int at = start; at >= 0 && at < text.length(); ) {
            int name = HttpSyntax.skipSpace(text, at + 1);
            int end = nameEnd(text, name);
            if (end < text.length() && text.charAt(end) == '=') {
                at = value(parameters, text.substring(name, end).toLowerCase(Locale.ROOT), text, end + 1);
            } else {
                at = end;
            }
        }
        return parameters;
    }

    private static int nameEnd(String text, int start) {
        int at = start;
        while (at < text.length() && text.charAt(at) != ';' && text.charAt(at) != '=') {
            at++;
        }
        return at;
    }

    /** Reads one value and returns where the next semicolon stands, or the end. */
    private static int value(Map<String, String> parameters, String name, String text, int start) {
        if (start < text.length() && text.charAt(start) == '"') {
            StringBuilder value = new StringBuilder();
            int end = quoted(text, start, value);
            put(parameters, name, value.toString());
            return semicolon(text, end);
        }
        int end = semicolon(text, start);
        String value = HttpSyntax.strip(text.substring(start, end));
        if (!value.isEmpty()) {
            put(parameters, name, value);
        }
        return end;
    }

    /** Reads the quoted string at {@code start} into {@code value}; an open one ends with the text. */
    static int quoted(String text, int start, StringBuilder value) {
        int at = start + 1;
        while (at < text.length() && text.charAt(at) != '"') {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            value.append(text.charAt(at++));
        }
        return Math.min(at + 1, text.length());
    }

    private static int semicolon(String text, int start) {
        int at = text.indexOf(';', start);
        return at < 0 ? text.length() : at;
    }

    private static void put(Map<String, String> parameters, String name, String value) {
        if (HttpSyntax.isToken(name)
                && value.chars().allMatch(c -> c == '\t' || (c >= ' ' && c != 0x7F && c <= 0xFF))) {
            parameters.putIfAbsent(name, value);
        }
    }
}
