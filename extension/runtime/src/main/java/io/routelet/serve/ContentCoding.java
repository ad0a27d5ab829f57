package io.routelet.serve;

import org.jspecify.annotations.Nullable;

/**
 * What codings of a body a client takes: {@code Accept-Encoding} (RFC 9110, 12.5.3). Reads without making anything; what
 * is malformed counts as not written.
 */
final class ContentCoding {
    private static final int WHOLE = 1000;
    private static final int UNSAID = -1;

    private ContentCoding() {}

    /** Whether gzip is acceptable and not liked less than the body as it is. */
    static boolean prefersGzip(@Nullable String header) {
        if (header == null) {
            return false;
        }
        int gzip = weight(header, "gzip");
        if (gzip == UNSAID) {
            gzip = weight(header, "x-gzip");
        }
        int any = weight(header, "*");
        int accepted = gzip == UNSAID ? Math.max(any, 0) : gzip;
        int identity = weight(header, "identity");
        return accepted > 0 && accepted >= Math.max(identity, 0);
    }

    /** The weight of a coding in thousandths, {@link #UNSAID} where the list does not have it. */
    private static int weight(String header, String coding) {
        for (int start = 0; start < header.length(); ) {
            int comma = header.indexOf(',', start);
            int end = comma < 0 ? header.length() : comma;
            int name = skipSpaces(header, start, end);
            if (header.regionMatches(true, name, coding, 0, coding.length())) {
                int next = skipSpaces(header, name + coding.length(), end);
                if (next == end) {
                    return WHOLE;
                }
                if (header.charAt(next) == ';') {
                    return parameter(header, skipSpaces(header, next + 1, end), end);
                }
            }
            start = end + 1;
        }
        return UNSAID;
    }

    private static int parameter(String header, int start, int end) {
        boolean weight = start + 2 < end && (header.charAt(start) | 0x20) == 'q' && header.charAt(start + 1) == '=';
        return weight ? thousandths(header, start + 2, end) : UNSAID;
    }

    /** {@code 0} or {@code 1}, and up to three digits behind a point (RFC 9110, 12.4.2). */
    private static int thousandths(String header, int start, int end) {
        int digit = header.charAt(start) - '0';
        if (digit != 0 && digit != 1) {
            return UNSAID;
        }
        int value = digit * WHOLE;
        int at = start + 1;
        if (at < end && header.charAt(at) == '.') {
            at++;
            for (int unit = WHOLE / 10; unit > 0 && at < end && isDigit(header.charAt(at)); unit /= 10) {
                value += unit * (header.charAt(at++) - '0');
            }
        }
        return skipSpaces(header, at, end) == end && value <= WHOLE ? value : UNSAID;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int skipSpaces(String header, int start, int end) {
        int at = start;
        while (at < end && (header.charAt(at) == ' ' || header.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }
}
