package io.routelet.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeyTextTest {
    private record Size(int of) {}

    private record Weight(int of) {}

    private enum Color {
        RED
    }

    private static String text(Object value) {
        return KeyText.of(value, constant -> null, new RecordClasses());
    }

    @Test
    void everyPieceHasItsTypeAndItsLength() {
        assertThat(text(7)).isEqualTo("#:1:7");
        assertThat(text(List.of(7))).isEqualTo("[:1:#:1:7");
        assertThat(text("a")).isEqualTo("\":1:a");
        assertThat(text(Color.RED)).isEqualTo(Color.class.getName() + ":3:RED");
        assertThat(text(new Size(7))).isEqualTo("(" + Size.class.getName() + ":1:#:1:7");
        assertThat(text(null)).isEqualTo("-");
    }

    /** Also where one value is written like the text of another. */
    @Test
    void noTwoOfTheseAreTheSame() {
        List<Object> values = Arrays.asList(
                7,
                7L,
                (short) 7,
                (byte) 7,
                7.0,
                7f,
                '7',
                "7",
                true,
                "true",
                null,
                "-",
                "#:1:7",
                "\":1:a",
                "a",
                "",
                Color.RED,
                "RED",
                List.of(),
                List.of(""),
                List.of("a", "b"),
                List.of("a\":1:b"),
                List.of(List.of("a"), "b"),
                List.of(List.of("a", "b")),
                Set.of("a"),
                Map.of("a", "b"),
                new Size(7),
                new Weight(7));

        assertThat(values.stream().map(KeyTextTest::text)).doesNotHaveDuplicates();
    }
}
