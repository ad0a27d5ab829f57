package io.routelet;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a representation.
 *
 * @param first the position of its first byte
 * @param last the position of its last byte
 */
public record ByteRange(long first, long last) {
    private static final String UNIT = "bytes=";
    private static final int MOST = 16;
    private static final long LONGEST = Long.MAX_VALUE / 16;

    /**
     * What a {@code Range} header selects of a representation (RFC 9110, 14.1.2). A client that asks for more than 16
     * ranges, or for more bytes than there are, is not served by ranges (14.2).
     *
     * @param header null where there is none
     * @param length of the representation, in bytes
     * @return null if all of it is to be sent (200), because the header is absent, malformed or unreasonable or the
     *     representation is empty; an empty list if it has nothing of what is asked for (416); otherwise the ranges in
     *     the order asked for (206)
     */
    public static @Nullable List<ByteRange> select(@Nullable String header, long length) {
        if (header == null || length == 0 || !header.regionMatches(true, 0, UNIT, 0, UNIT.length())) {
            return null;
        }
        int asked = 0;
        long total = 0;
        List<ByteRange> ranges = new ArrayList<>();
        for (String element : header.substring(UNIT.length()).split(",", -1)) {
            String spec = HttpSyntax.strip(element);
            if (spec.isEmpty()) {
                continue;
            }
            ByteRange range = parse(spec);
            if (range == null || ++asked > MOST) {
                return null;
            }
            ByteRange selected = range.within(length);
            if (selected.length() > 0) {
                ranges.add(selected);
                total += selected.length();
            }
        }
        return asked == 0 || total > length ? null : List.copyOf(ranges);
    }

    /** What is asked for, null where it is malformed; the last n bytes begin at -n. */
    private static @Nullable ByteRange parse(String spec) {
        int dash = spec.indexOf('-');
        if (dash < 0 || spec.length() == 1 || !isDigits(spec, 0, dash) || !isDigits(spec, dash + 1, spec.length())) {
            return null;
        }
        if (dash == 0) {
            return new ByteRange(-position(spec, 1, spec.length()), -1);
        }
        long first = position(spec, 0, dash);
        long last = dash + 1 == spec.length() ? LONGEST : position(spec, dash + 1, spec.length());
        return last < first ? null : new ByteRange(first, last);
    }

    private static boolean isDigits(String text, int start, int end) {
        return text.chars().skip(start).limit((long) end - start).allMatch(c -> c >= '0' && c <= '9');
    }

    /** A decimal number; one too large for any representation counts as the largest. */
    private static long position(String text, int start, int end) {
        long position = 0;
        for (int i = start; i < end && position < LONGEST; i++) {
            position = 10 * position + text.charAt(i) - '0';
        }
        return Math.min(position, LONGEST);
    }

    /** What of it there is; of no length where it begins behind the end. */
    private ByteRange within(long length) {
        if (last < 0) {
            return new ByteRange(Math.max(0, length + first), length - 1);
        }
        return new ByteRange(Math.min(first, length), Math.min(last, length - 1));
    }

    /** How many bytes it has. */
    public long length() {
        return last - first + 1;
    }

    /** Its {@code Content-Range}, of a representation with {@code total} bytes. */
    public String contentRange(long total) {
        return "bytes " + first + "-" + last + "/" + total;
    }
}
