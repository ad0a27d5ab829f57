package io.routelet;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the headers of a form's part say (RFC 7578, 4.2). Only {@code Content-Disposition} and {@code Content-Type}
 * count.
 *
 * @param name the name of the field
 * @param filename the name of the file, or null where the part is text
 * @param contentType the media type of the file
 */
record PartHeaders(String name, @Nullable String filename, String contentType) {
    /** What browsers write for the characters that would end a quoted name (WHATWG HTML, 4.10.21.8). */
    private static final Pattern ESCAPE = Pattern.compile("%(22|0D|0A)", Pattern.CASE_INSENSITIVE);

    static PartHeaders parse(List<String> lines) {
        Map<String, String> headers = new HashMap<>();
        for (String line : lines) {
            int colon = HttpSyntax.tokenEnd(line, 0);
            if (colon == 0 || colon == line.length() || line.charAt(colon) != ':') {
                throw MultipartReader.malformed("a header of a part has no name");
            }
            putOnce(headers, line.substring(0, colon), HttpSyntax.strip(line.substring(colon + 1)));
        }
        Map<String, String> parameters = disposition(headers.getOrDefault("content-disposition", ""));
        String name = parameters.get("name");
        if (name == null) {
            throw MultipartReader.malformed("a part has no name");
        }
        String type = headers.getOrDefault("content-type", "");
        return new PartHeaders(name, filename(parameters), type.isEmpty() ? "text/plain" : type);
    }

    private static void putOnce(Map<String, String> map, String name, String value) {
        if (map.put(name.toLowerCase(Locale.ROOT), value) != null) {
            throw MultipartReader.malformed("a part has " + name + " twice");
        }
    }

    /** The extended form is not for forms (RFC 7578, 4.2), but some clients send nothing else. */
    private static @Nullable String filename(Map<String, String> parameters) {
        String extended = parameters.get("filename*");
        if (extended == null) {
            return parameters.get("filename");
        }
        int language = extended.indexOf('\'');
        int value = extended.indexOf('\'', language + 1);
        String decoded = value > language && extended.substring(0, language).equalsIgnoreCase("utf-8")
                ? PercentEncoding.decodeComponent(extended.substring(value + 1))
                : null;
        if (decoded == null) {
            throw MultipartReader.malformed("a filename* is not UTF-8");
        }
        return decoded;
    }

    private static Map<String, String> disposition(String value) {
        int at = HttpSyntax.tokenEnd(value, 0);
        if (!value.substring(0, at).equalsIgnoreCase("form-data")) {
            throw MultipartReader.malformed("a part is not of the disposition form-data");
        }
        Map<String, String> parameters = new HashMap<>();
        for (at = HttpSyntax.skipSpace(value, at); at < value.length(); at = HttpSyntax.skipSpace(value, at)) {
            int name = HttpSyntax.skipSpace(value, at + 1);
            if (value.charAt(at) != ';') {
                throw MultipartReader.malformed("the parameters of a part are not separated by semicolons");
            }
            at = name == value.length() ? name : parameter(parameters, value, name);
        }
        return parameters;
    }

    private static int parameter(Map<String, String> parameters, String text, int start) {
        int equals = HttpSyntax.tokenEnd(text, start);
        if (equals == start || equals + 1 >= text.length() || text.charAt(equals) != '=') {
            throw MultipartReader.malformed("a parameter of a part has no value");
        }
        boolean isQuoted = text.charAt(equals + 1) == '"';
        int end = isQuoted ? closingQuote(text, equals + 2) : HttpSyntax.tokenEnd(text, equals + 1);
        String value = isQuoted ? unescape(text.substring(equals + 2, end)) : text.substring(equals + 1, end);
        putOnce(parameters, text.substring(start, equals), value);
        return isQuoted ? end + 1 : end;
    }

    private static int closingQuote(String text, int start) {
        for (int i = start; i < text.length(); i++) {
            if (text.charAt(i) == '"') {
                return i;
            }
            i = isQuotedPair(text, i) ? i + 1 : i;
        }
        throw MultipartReader.malformed("a quoted parameter of a part is not closed");
    }

    /** A backslash escapes a quote and itself; in front of all else it is one, as in the paths of old browsers. */
    private static boolean isQuotedPair(String text, int at) {
        return text.charAt(at) == '\\'
                && at + 1 < text.length()
                && (text.charAt(at + 1) == '"' || text.charAt(at + 1) == '\\');
    }

    private static String unescape(String quoted) {
        StringBuilder text = new StringBuilder(quoted.length());
        for (int i = 0; i < quoted.length(); i++) {
            i = isQuotedPair(quoted, i) ? i + 1 : i;
            text.append(quoted.charAt(i));
        }
        return ESCAPE.matcher(text).replaceAll(escape -> String.valueOf((char) Integer.parseInt(escape.group(1), 16)));
    }
}
