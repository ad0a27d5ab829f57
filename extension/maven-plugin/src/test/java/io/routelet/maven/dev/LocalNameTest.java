package io.routelet.maven.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalNameTest {
    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST", "shop.localhost", "127.0.0.1", "127.8.9.10", "[::1]"})
    void namesOfThisMachineAreLocal(String name) {
        assertThat(LocalName.is(name, Set.of())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "localhost.evil.example",
                "127.0.0.1.evil.example",
                "notlocalhost",
                "10.0.0.1",
                ""
            })
    void othersAreNot(String name) {
        assertThat(LocalName.is(name, Set.of())).isFalse();
    }

    @Test
    void aNameThatWasGivenIsLocal() {
        assertThat(LocalName.is("Shop.test", Set.of("shop.test"))).isTrue();
        assertThat(LocalName.is(null, Set.of("shop.test"))).isFalse();
    }
}
