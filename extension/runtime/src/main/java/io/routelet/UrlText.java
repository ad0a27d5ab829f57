package io.routelet;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** URLs that a person wrote: in a unit test, not in a request. */
final class UrlText {
    private static final Pattern ABSOLUTE = Pattern.compile(
            "(?<origin>https?://(?:[A-Za-z0-9._~-]+|\\[[0-9A-Fa-f:.]+])(?::[0-9]{1,5})?)"
                    + "(?<path>/[^?#]*)?(?:\\?(?<query>[^#]*))?(?:#.*)?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final String PATH_SYMBOLS = "-._~!$&'()*+,;=:@/";

    private UrlText() {}

    static Url parse(String text) {
        Matcher matcher = ABSOLUTE.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "A URL is absolute (http://localhost/x) or a path (/x?y=z), not " + HttpSyntax.quote(text));
        }
        String path = matcher.group("path");
        return Url.of(matcher.group("origin"), "", path == null ? "/" : encodePath(path), matcher.group("query"));
    }

    /** What a URI may not have in its path (RFC 3986, 3.3) becomes an escape; escapes stay as they are. */
    static String encodePath(String path) {
        StringBuilder encoded = new StringBuilder(path.length());
        for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
            encoded.append((char) (octet & 0xFF));
        }
        for (int i = encoded.length() - 1; i >= 0; i--) {
            char c = encoded.charAt(i);
            boolean allowed =
                    c == '%' ? isEscape(encoded, i) : HttpSyntax.isAlphanumeric(c) || PATH_SYMBOLS.indexOf(c) >= 0;
            if (!allowed) {
                StringBuilder escape = new StringBuilder(3);
                PercentEncoding.append(escape, (byte) c);
                encoded.replace(i, i + 1, escape.toString());
            }
        }
        return encoded.toString();
    }

    private static boolean isEscape(CharSequence text, int at) {
        return at + 2 < text.length()
                && PercentEncoding.hex(text.charAt(at + 1)) >= 0
                && PercentEncoding.hex(text.charAt(at + 2)) >= 0;
    }
}
