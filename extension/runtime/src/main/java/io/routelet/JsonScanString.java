package io.routelet;

/** The strings of {@link JsonScan}: RFC 8259, section 7. */
final class JsonScanString {
    private JsonScanString() {}

    /** Where a string ends that begins with the quote at {@code start}: behind its other quote. */
    static int end(byte[] b, int start) {
        int i = start + 1;
        while (i < b.length) {
            byte c = b[i];
            if (c == '"') {
                return i + 1;
            }
            if (c == '\\') {
                i = escape(b, i);
            } else if (c >= ' ' || c < 0) {
                i++;
            } else {
                throw JsonMalformed.at(i, b, "a control character in a string is written with a backslash");
            }
        }
        throw JsonMalformed.at(start, b, "the string is not closed");
    }

    private static int escape(byte[] b, int backslash) {
        int c = at(b, backslash + 1);
        if (c == 'u') {
            return unicodeEscape(b, backslash);
        }
        if ("\"\\/bfnrt".indexOf(c) < 0) {
            throw JsonMalformed.at(backslash, b, "unknown escape");
        }
        return backslash + 2;
    }

    private static int unicodeEscape(byte[] b, int backslash) {
        int unit = hex(b, backslash + 2);
        if (unit < Character.MIN_SURROGATE || unit > Character.MAX_SURROGATE) {
            return backslash + 6;
        }
        boolean pair = unit <= Character.MAX_HIGH_SURROGATE
                && at(b, backslash + 6) == '\\'
                && at(b, backslash + 7) == 'u'
                && Character.isLowSurrogate((char) hex(b, backslash + 8));
        if (!pair) {
            throw JsonMalformed.at(backslash, b, "a surrogate stands alone");
        }
        return backslash + 12;
    }

    private static int hex(byte[] b, int from) {
        int value = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = Character.digit(at(b, i), 16);
            if (digit < 0) {
                throw JsonMalformed.at(i, b, "expected four hexadecimal digits");
            }
            value = value << 4 | digit;
        }
        return value;
    }

    private static int at(byte[] b, int i) {
        return i < b.length ? b[i] & 0xFF : 0;
    }
}
