package io.routelet;

/** The strings of {@link JsonScan}: escapes (RFC 8259, section 7) and UTF-8 (RFC 3629, section 4). */
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
            } else if (c >= ' ') {
                i++;
            } else if (c < 0) {
                i = beyondAscii(b, i);
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

    /** One character of two to four bytes: RFC 3629, section 4. */
    private static int beyondAscii(byte[] b, int i) {
        int lead = at(b, i);
        int second = at(b, i + 1);
        int length =
                switch (lead >> 4) {
                    case 0xC, 0xD -> lead >= 0xC2 ? 2 : 0;
                    case 0xE -> lead == 0xE0 && second < 0xA0 || lead == 0xED && second > 0x9F ? 0 : 3;
                    case 0xF -> lead == 0xF0 && second < 0x90 || lead == 0xF4 && second > 0x8F || lead > 0xF4 ? 0 : 4;
                    default -> 0;
                };
        if (length == 0) {
            throw JsonMalformed.at(i, b, "this is not UTF-8");
        }
        for (int k = i + 1; k < i + length; k++) {
            if ((at(b, k) & 0xC0) != 0x80) {
                throw JsonMalformed.at(i, b, "this is not UTF-8");
            }
        }
        return i + length;
    }

    private static int at(byte[] b, int i) {
        return i < b.length ? b[i] & 0xFF : 0;
    }
}
