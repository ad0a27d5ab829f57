package io.routelet;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Percent-encoding of UTF-8 in the four dialects that HTTP messages use. */
final class PercentEncoding {
    private static final String COMPONENT = "-_.!~*'()";
    private static final String FORM = "*-._";
    private static final String ATTRIBUTE = "!#$&+-.^_`|~";
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private PercentEncoding() {}

    /**
     * As {@code encodeURIComponent} does.
     *
     * @throws IllegalArgumentException if half a surrogate pair stands alone in it, which no encoding can carry
     */
    static String encodeComponent(String text) {
        return encode(text, COMPONENT, false);
    }

    /** As the serializer of {@code application/x-www-form-urlencoded} does; a space is {@code +}. */
    static String encodeForm(String text) {
        return encode(wellFormed(text), FORM, true);
    }

    /** As the value of an extended header parameter (RFC 8187, 3.2.1), without charset and language. */
    static String encodeAttribute(String text) {
        return encode(wellFormed(text), ATTRIBUTE, false);
    }

    private static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static String encode(String text, String symbols, boolean spaceIsPlus) {
        if (isPlain(text, symbols)) {
            return text;
        }
        ByteBuffer octets = utf8(text);
        StringBuilder encoded = new StringBuilder(octets.remaining() * 3);
        while (octets.hasRemaining()) {
            byte octet = octets.get();
            if (isPlain((char) (octet & 0xFF), symbols)) {
                encoded.append((char) octet);
            } else if (spaceIsPlus && octet == ' ') {
                encoded.append('+');
            } else {
                append(encoded, octet);
            }
        }
        return encoded.toString();
    }

    /** Appends one octet as {@code %XX}. */
    static void append(StringBuilder text, byte octet) {
        text.append('%').append(HEX[(octet >> 4) & 0xF]).append(HEX[octet & 0xF]);
    }

    private static boolean isPlain(String text, String symbols) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i), symbols)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(char c, String symbols) {
        return HttpSyntax.isAlphanumeric(c) || symbols.indexOf(c) >= 0;
    }

    private static ByteBuffer utf8(String text) {
        try {
            return StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("Half a surrogate pair stands alone in " + HttpSyntax.quote(text), e);
        }
    }

    /** As {@code decodeURIComponent} does; null where it would throw: a broken escape or malformed UTF-8. */
    static @Nullable String decodeComponent(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        StringBuilder decoded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            if (text.charAt(i) != '%') {
                decoded.append(text.charAt(i++));
                continue;
            }
            int end = runEnd(text, i);
            String run = end < 0 ? null : strictUtf8(octets(text, i, end));
            if (run == null) {
                return null;
            }
            decoded.append(run);
            i = end;
        }
        return decoded.toString();
    }

    /** Where the escapes that begin at {@code start} end, or -1 where one of them is broken. */
    private static int runEnd(String text, int start) {
        int at = start;
        while (at < text.length() && text.charAt(at) == '%') {
            if (octet(text, at) < 0) {
                return -1;
            }
            at += 3;
        }
        return at;
    }

    private static byte[] octets(String text, int start, int end) {
        byte[] octets = new byte[(end - start) / 3];
        for (int i = 0; i < octets.length; i++) {
            octets[i] = (byte) octet(text, start + 3 * i);
        }
        return octets;
    }

    /** The octet that the escape at this position stands for, or -1 where there is no whole escape. */
    private static int octet(String text, int at) {
        if (at + 2 >= text.length()) {
            return -1;
        }
        return octet(text.charAt(at + 1), text.charAt(at + 2));
    }

    private static int octet(int highDigit, int lowDigit) {
        int high = hex(highDigit);
        int low = hex(lowDigit);
        return high < 0 || low < 0 ? -1 : (high << 4) | low;
    }

    /** The value of an ASCII hexadecimal digit, or -1; {@link Character#digit} would take full-width digits too. */
    static int hex(int c) {
        return c >= 0 && c < 0x80 ? Character.digit(c, 16) : -1;
    }

    private static @Nullable String strictUtf8(byte[] octets) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** As the parser of {@code application/x-www-form-urlencoded} does: lenient in both escapes and UTF-8. */
    static String decodeForm(byte[] octets, int start, int end) {
        byte[] decoded = new byte[end - start];
        int length = 0;
        for (int i = start; i < end; i++) {
            int escaped = octets[i] == '%' && i + 2 < end ? octet(octets[i + 1], octets[i + 2]) : -1;
            if (escaped >= 0) {
                decoded[length++] = (byte) escaped;
                i += 2;
            } else {
                decoded[length++] = octets[i] == '+' ? (byte) ' ' : octets[i];
            }
        }
        return new String(decoded, 0, length, StandardCharsets.UTF_8);
    }
}
