package io.routelet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
                "text/html",
                "TEXT/HTML ; Q=0.1",
                "text/*",
                "application/problem+json;q=0.5, text/html",
                "*/*;q=0.5, text/*"
            })
    void aBrowserPrefersHtml(String accept) {
        assertThat(Accept.prefers(accept, "text/html", "application/problem+json"))
                .isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "*/*",
                "application/json",
                "application/problem+json, text/html;q=0.9",
                "text/html;q=0",
                "text/html;q=x",
                "text/html;level=1",
                "text/html;q=2",
                ",,;",
                "text"
            })
    void otherClientsDoNot(String accept) {
        assertThat(Accept.prefers(accept, "text/html", "application/problem+json"))
                .isFalse();
    }

    @Test
    void theMostExactElementDecides() {
        assertThat(Accept.quality("*/*, text/*;q=0.5, text/html;q=0.25", "text/html"))
                .isEqualTo(0.25);
        assertThat(Accept.quality("*/*, text/*;q=0.5", "text/html")).isEqualTo(0.5);
        assertThat(Accept.quality("*/*, text/html;q=0", "text/html")).isZero();
    }

    @Test
    void noHeaderIsAnError() {
        Generated generated = new Generated(12);
        for (int i = 0; i < Generated.ROUNDS; i++) {
            assertThat(Accept.quality(generated.text(16, "text/html*;q=0.15, \""), "text/html"))
                    .isBetween(0.0, 1.0);
        }
    }
}
