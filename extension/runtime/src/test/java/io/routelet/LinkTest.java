package io.routelet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTest {
    @Test
    void aPathIsItsPartsAndTheRootIfTheyAreEmpty() {
        assertThat(Link.of("/users", Link.segment(7), "/posts")).isEqualTo("/users/7/posts");
        assertThat(Link.of(Link.optionalSegments(List.of()))).isEqualTo("/");
    }

    @Test
    void aSegmentIsEncoded() {
        assertThat(Link.segment("a b?c#d%e;f")).isEqualTo("/a%20b%3Fc%23d%25e%3Bf");
        assertThat(Link.segment("Größe")).isEqualTo("/Gr%C3%B6%C3%9Fe");
        assertThat(Link.segment(StandardOpenOption.CREATE_NEW)).isEqualTo("/CREATE_NEW");
    }

    @Test
    void theSegmentsOfACatchAllAreEncodedOneByOne() {
        assertThat(Link.segments(List.of("a b", "c"))).isEqualTo("/a%20b/c");
        assertThat(Link.optionalSegments(List.of("a", 7))).isEqualTo("/a/7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a/b", "a\\b", "a\nb", "\u007f", "\ud800"})
    void whatNoUrlCanCarryIsRefused(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> Link.segment(value));
        assertThatIllegalArgumentException().isThrownBy(() -> Link.segments(List.of("a", value)));
    }

    @Test
    void aCatchAllTakesAtLeastOneSegment() {
        assertThatIllegalArgumentException().isThrownBy(() -> Link.segments(List.of()));
    }
}
