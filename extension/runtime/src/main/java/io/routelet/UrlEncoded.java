package io.routelet;

import java.util.function.BiConsumer;

/** The parser of {@code application/x-www-form-urlencoded} (WHATWG URL standard, 5.1). No input is an error. */
final class UrlEncoded {
    private UrlEncoded() {}

    /** Hands over every name and value as it is found, so that the caller can stop a flood by throwing. */
    static void parse(byte[] octets, BiConsumer<String, String> pairs) {
        for (int start = 0; start < octets.length; ) {
            int end = find('&', octets, start, octets.length);
            if (end > start) {
                int equals = find('=', octets, start, end);
                pairs.accept(
                        PercentEncoding.decodeForm(octets, start, equals),
                        PercentEncoding.decodeForm(octets, Math.min(equals + 1, end), end));
            }
            start = end + 1;
        }
    }

    private static int find(char separator, byte[] octets, int start, int end) {
        int at = start;
        while (at < end && octets[at] != separator) {
            at++;
        }
        return at;
    }
}
