package io.routelet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpDateTest {
    private static final Instant EXAMPLE = Instant.parse("1994-11-06T08:49:37Z");

    @Test
    void isWrittenAsFixdate() {
        assertThat(HttpDate.format(EXAMPLE)).isEqualTo("Sun, 06 Nov 1994 08:49:37 GMT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"})
    void isReadInAllThreeFormats(String text) {
        assertThat(HttpDate.parse(text)).isEqualTo(EXAMPLE);
    }

    @Test
    void aYearOfTwoDigitsIsAtMostFiftyYearsAhead() {
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-06-01T00:00:00Z"));
        for (int ahead = -49; ahead <= 50; ahead++) {
            LocalDate day = LocalDate.of(2026 + ahead, 3, 1);
            String weekday = day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.US);
            String text = String.format("%s, 01-Mar-%02d 00:00:00 GMT", weekday, day.getYear() % 100);
            assertThat(HttpDate.parse(text, clock))
                    .isEqualTo(day.atStartOfDay(ZoneOffset.UTC).toInstant());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "-1",
                "Sun, 31 Feb 1994 08:49:37 GMT",
                "Mon, 06 Nov 1994 08:49:37 GMT",
                "1994-11-06T08:49:37Z"
            })
    void otherTextIsNoDate(String text) {
        assertThat(HttpDate.parse(text)).isNull();
    }

    @Test
    void whatIsWrittenIsReadBackAndNothingIsAnError() {
        Generated generated = new Generated(7);
        for (int i = 0; i < Generated.ROUNDS / 4; i++) {
            Instant instant = Instant.ofEpochSecond(generated.below(Integer.MAX_VALUE));
            String text = HttpDate.format(instant);
            assertThat(HttpDate.parse(text)).isEqualTo(instant);
            HttpDate.parse(new String(
                    generated.mutated(text.getBytes(StandardCharsets.ISO_8859_1)), StandardCharsets.ISO_8859_1));
        }
    }
}
