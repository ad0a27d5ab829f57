package io.routelet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftsTest {
    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    private Instant now = Instant.parse("2026-01-01T00:00:30Z");
    private final InstantSource clock = () -> now;
    private final Drafts drafts = new Drafts(SECRET, clock);

    @Test
    void whatWasIssuedIsValidForADay() {
        String value = drafts.issue();
        assertThat(drafts.isValid(value)).isTrue();
        now = now.plus(Duration.ofDays(1));
        assertThat(drafts.isValid(value)).isTrue();
        now = now.plus(Duration.ofMinutes(1));
        assertThat(drafts.isValid(value)).isFalse();
    }

    @Test
    void aServerOfTheSameSecretTakesItAndAnotherDoesNot() {
        String value = drafts.issue();
        assertThat(new Drafts(SECRET, clock).isValid(value)).isTrue();
        assertThat(new Drafts(SECRET + "x", clock).isValid(value)).isFalse();
        assertThat(new Drafts(null, clock).isValid(value)).isFalse();
        assertThat(drafts.isValid(new Drafts(null, clock).issue())).isFalse();
    }

    @Test
    void aSecretThatNobodyKnowsIsAnotherEachTime() {
        Drafts own = new Drafts(null, clock);
        assertThat(own.isValid(own.issue())).isTrue();
        assertThat(new Drafts(null, clock).isValid(own.issue())).isFalse();
    }

    @Test
    void noBitOfItCanBeChanged() {
        String value = drafts.issue();
        for (int i = 0; i < value.length(); i++) {
            for (int bit = 1; bit < 16; bit <<= 1) {
                String digit = Integer.toHexString(Character.digit(value.charAt(i), 16) ^ bit);
                String forged = value.substring(0, i) + digit + value.substring(i + 1);
                assertThat(drafts.isValid(forged)).as(forged).isFalse();
            }
        }
    }

    @Test
    void aLaterEndNeedsAnotherSignature() {
        String early = drafts.issue();
        now = now.plus(Duration.ofDays(100));
        String late = drafts.issue();
        assertThat(drafts.isValid(late.substring(0, 8) + early.substring(8))).isFalse();
        assertThat(drafts.isValid(late)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "zz", "00000000000000000000000000000000", "ffffffffffffffffffffffffffffffff", "é"})
    void whatIsNoValueIsNotValid(String value) {
        assertThat(drafts.isValid(value)).isFalse();
    }

    @Test
    void onlyTheSpellingThatWasIssuedIsValid() {
        String value = drafts.issue();
        assertThat(drafts.isValid(value + "0")).isFalse();
        assertThat(drafts.isValid(value.substring(1))).isFalse();
        assertThat(drafts.isValid(" " + value)).isFalse();
        assertThat(value).matches("[0-9a-f]{32}");
    }

    @Test
    void randomValuesAreNotValid() {
        Generated generated = new Generated(41);
        for (int i = 0; i < Generated.ROUNDS; i++) {
            String value = generated.text(40, "0123456789abcdef");
            assertThat(drafts.isValid(value)).as(value).isFalse();
        }
    }
}
