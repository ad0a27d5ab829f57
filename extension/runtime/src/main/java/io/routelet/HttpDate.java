package io.routelet;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The dates of HTTP (RFC 9110, 5.6.7), to the second. */
public final class HttpDate {
    private static final DateTimeFormatter FIXDATE = formatter("EEE, dd MMM yyyy HH:mm:ss 'GMT'");
    private static final DateTimeFormatter ASCTIME = formatter("EEE MMM ppd HH:mm:ss yyyy");

    private HttpDate() {}

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.US).withZone(ZoneOffset.UTC);
    }

    /** As an IMF-fixdate, for example {@code Sun, 06 Nov 1994 08:49:37 GMT}. */
    public static String format(Instant instant) {
        return FIXDATE.format(instant);
    }

    /** The date in any of the three formats that a recipient must know; null for everything else. */
    public static @Nullable Instant parse(@Nullable String text) {
        return text == null ? null : parse(HttpSyntax.strip(text), InstantSource.system());
    }

    static @Nullable Instant parse(String date, InstantSource clock) {
        Instant fixdate = parse(date, FIXDATE);
        if (fixdate != null) {
            return fixdate;
        }
        Instant asctime = parse(date, ASCTIME);
        return asctime != null ? asctime : parse(date, rfc850(clock));
    }

    private static @Nullable Instant parse(String date, DateTimeFormatter format) {
        try {
            return format.parse(date, Instant::from);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A year of two digits is at most 50 years ahead (RFC 9110, 5.6.7). */
    private static DateTimeFormatter rfc850(InstantSource clock) {
        LocalDate earliest =
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusYears(49);
        return new DateTimeFormatterBuilder()
                .appendPattern("EEEE, dd-MMM-")
                .appendValueReduced(ChronoField.YEAR, 2, 2, earliest)
                .appendPattern(" HH:mm:ss 'GMT'")
                .toFormatter(Locale.US)
                .withZone(ZoneOffset.UTC);
    }
}
