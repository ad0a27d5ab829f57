package io.routelet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"a\"",
                "W/\"a\"",
                "*",
                " * ",
                "\"x\", \"a\"",
                "\"x\",W/\"a\"",
                "x, \"a\"",
                "\"a,b\",\"a\"",
                "\"a\"\"b\""
            })
    void aListWithTheTagMatchesWeakly(String list) {
        assertThat(EntityTag.matchesWeakly(list, "\"a\"")).isTrue();
        assertThat(EntityTag.matchesWeakly(list, "W/\"a\"")).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "a", "\"a", "a\"", "\"b\"", "\"A\"", "\"x\",*", "w/", "W/", "\"b,\\\"a\\\"\""})
    void anotherListDoesNot(String list) {
        assertThat(EntityTag.matchesWeakly(list, "\"a\"")).isFalse();
    }

    @Test
    void aWeakTagIsStronglyLikeNoOther() {
        assertThat(EntityTag.matchesStrongly("\"a\"", "\"a\"")).isTrue();
        assertThat(EntityTag.matchesStrongly("W/\"a\"", "\"a\"")).isFalse();
        assertThat(EntityTag.matchesStrongly("W/\"a\"", "W/\"a\"")).isFalse();
        assertThat(EntityTag.matchesStrongly("\"a\"", "W/\"a\"")).isFalse();
    }

    @Test
    void aTagIsQuotedAndMayBeWeak() {
        assertThat(new String[] {"\"\"", "\"a-1\"", "W/\"a\""}).allMatch(EntityTag::isValid);
        assertThat(new String[] {"", "a", "w/\"a\"", "\"a b\"", "\"a\"b", "\"a\nb\"", "\"a"})
                .noneMatch(EntityTag::isValid);
    }

    @Test
    void noListIsAnError() {
        Generated generated = new Generated(11);
        for (int i = 0; i < Generated.ROUNDS; i++) {
            String list = generated.text(10, "\"\"W/ab,* ");
            assertThat(EntityTag.matchesWeakly(list + ",\"c\"", "\"c\"") || list.contains("\""))
                    .isTrue();
            assertThat(EntityTag.matchesStrongly(list, "\"ab\"") && !EntityTag.matchesWeakly(list, "\"ab\""))
                    .isFalse();
        }
    }
}
