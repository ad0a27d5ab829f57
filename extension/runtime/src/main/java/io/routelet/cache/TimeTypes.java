package io.routelet.cache;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The values of {@code java.time} as texts. The place in the list is what is written: add at its end only. */
@SuppressWarnings("ImmutableEnumChecker") // The functions are method references.
enum TimeTypes {
    INSTANT(Instant.class, Instant::parse),
    LOCAL_DATE(LocalDate.class, LocalDate::parse),
    LOCAL_TIME(LocalTime.class, LocalTime::parse),
    LOCAL_DATE_TIME(LocalDateTime.class, LocalDateTime::parse),
    OFFSET_TIME(OffsetTime.class, OffsetTime::parse),
    OFFSET_DATE_TIME(OffsetDateTime.class, OffsetDateTime::parse),
    ZONED_DATE_TIME(ZonedDateTime.class, ZonedDateTime::parse),
    DURATION(Duration.class, Duration::parse),
    PERIOD(Period.class, Period::parse),
    YEAR(Year.class, text -> Year.of(Integer.parseInt(text))),
    YEAR_MONTH(YearMonth.class, YearMonth::parse),
    MONTH_DAY(MonthDay.class, MonthDay::parse),
    ZONE_OFFSET(ZoneOffset.class, ZoneOffset::of),
    ZONE_ID(ZoneId.class, ZoneId::of);

    private static final TimeTypes[] ALL = values();

    private final Class<?> type;
    private final Function<String, Object> parse;

    TimeTypes(Class<?> type, Function<String, Object> parse) {
        this.type = type;
        this.parse = parse;
    }

    /** The first one that a value is of; null for a clock. */
    static @Nullable TimeTypes of(Object value) {
        for (TimeTypes kind : ALL) {
            if (kind.type.isInstance(value)) {
                return kind;
            }
        }
        return null;
    }

    static TimeTypes at(int place) throws DamagedEntry {
        if (place >= ALL.length) {
            throw new DamagedEntry("There is no type of time " + place);
        }
        return ALL[place];
    }

    /** @throws RuntimeException if it is no text of that type */
    Object parse(String text) {
        return parse.apply(text);
    }
}
