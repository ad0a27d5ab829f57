package io.routelet.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.cache.MarkChanges;
import io.routelet.redis.Ledger.Asked;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private final Ledger ledger = new Ledger();

    private static MarkChanges answer(long sequence, long floor) {
        return new MarkChanges(0, sequence, floor, Map.of());
    }

    @Test
    void theFirstIsFollowedFromItsBeginning() {
        assertThat(ledger.followed().has(5)).isFalse();

        assertThat(ledger.admits(ledger.ask(), "a", answer(9, 4))).isTrue();

        assertThat(ledger.followed().has(5)).isTrue();
        assertThat(ledger.ask().met()).isEqualTo(9);
    }

    @Test
    void anotherIsFollowedFromItsFloorOn() {
        ledger.admits(ledger.ask(), "a", answer(9, 4));

        assertThat(ledger.admits(ledger.ask(), "b", answer(12, 10))).isTrue();

        assertThat(ledger.followed().has(9)).isFalse();
        assertThat(ledger.followed().has(10)).isTrue();
    }

    @Test
    void anotherWhoseFloorIsNotAboveWhatWasMetMeanwhileIsNotFollowed() {
        ledger.admits(ledger.ask(), "a", answer(9, 4));
        Asked asked = ledger.ask();
        assertThat(ledger.admits(ledger.followed(), 10)).as("an entry is found").isTrue();

        assertThat(ledger.admits(asked, "b", answer(12, 10))).isFalse();
        assertThat(ledger.followed().name()).isEqualTo("a");
    }

    @Test
    void nothingOfTheOneBeforeIsTaken() {
        ledger.admits(ledger.ask(), "a", answer(9, 4));
        Asked late = ledger.ask();
        var before = ledger.followed();
        ledger.admits(ledger.ask(), "b", answer(12, 10));

        assertThat(ledger.admits(late, "a", answer(11, 4))).isFalse();
        assertThat(ledger.admits(late, "c", answer(14, 13)))
                .as("whether it is later than b is not known")
                .isFalse();
        assertThat(ledger.admits(before, 20)).as("an entry").isFalse();
        assertThat(ledger.followed().name()).isEqualTo("b");
    }

    @Test
    void whoHasAskedAsAMemberOfTheOneBeforeMayHearOfThisOne() {
        ledger.admits(ledger.ask(), "a", answer(9, 4));
        Asked late = ledger.ask();
        ledger.admits(ledger.ask(), "b", answer(12, 10));

        assertThat(ledger.admits(late, "b", answer(13, 10))).isTrue();
        assertThat(ledger.ask().met()).isEqualTo(13);
    }

    @Test
    void everyNextOneWouldHaveAnotherName() {
        assertThat(ledger.ask().next())
                .hasSize(Ledger.NAME)
                .isNotEqualTo(ledger.ask().next());
    }
}
