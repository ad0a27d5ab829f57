package io.routelet.metadata;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.Locale;

/** Values as the text of a file. */
final class Texts {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX", Locale.ROOT);
    private static final char REPLACEMENT = '\ufffd';

    private Texts() {}

    /** Without a fraction where there is none. */
    static String of(double number) {
        return number == 0
                ? "0"
                : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /** A date, or a time with its zone (W3C Datetime). */
    static String of(Temporal time) {
        if (time instanceof LocalDate) {
            return time.toString();
        }
        if (time instanceof Instant instant) {
            return TIME.format(instant.atOffset(ZoneOffset.UTC));
        }
        return TIME.format(time);
    }

    /**
     * The same time.
     *
     * @throws IllegalArgumentException if it says neither a day nor a moment of the world
     */
    static Temporal require(Temporal time) {
        boolean known = time instanceof LocalDate
                || time instanceof Instant
                || time instanceof OffsetDateTime
                || time instanceof ZonedDateTime;
        if (!known) {
            throw new IllegalArgumentException(
                    "A time is an Instant, an OffsetDateTime, a ZonedDateTime or a LocalDate," + " not a "
                            + time.getClass().getSimpleName());
        }
        return time;
    }

    /** The text without what XML cannot say at all (XML 1.0, 2.2). */
    static String xml(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> clean.appendCodePoint(isXml(c) ? c : REPLACEMENT));
        return clean.toString();
    }

    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xd7ff)
                || (c >= 0xe000 && c <= 0xfffd)
                || c >= 0x10000;
    }

    /**
     * The same text, which ends no line.
     *
     * @throws IllegalArgumentException if it has a control character
     */
    static String line(String text) {
        if (text.codePoints().anyMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029)) {
            throw new IllegalArgumentException(
                    "A line of robots.txt cannot have a control character: \"" + printable(text) + '"');
        }
        return text;
    }

    static String printable(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(100).forEach(c -> shown.appendCodePoint(Character.isISOControl(c) ? '?' : c));
        return shown.toString();
    }
}
