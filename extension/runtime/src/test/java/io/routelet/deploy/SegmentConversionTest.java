package io.routelet.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said to be possible without making it is what can be made. */
class SegmentConversionTest {
    @ParameterizedTest
    @ValueSource(
            classes = {
                String.class,
                int.class,
                Integer.class,
                long.class,
                Long.class,
                double.class,
                Double.class,
                boolean.class,
                Boolean.class,
                UUID.class,
                LocalDate.class,
                BigDecimal.class,
                Thread.State.class,
                short.class,
                float.class,
                char.class,
                URI.class,
                Object.class,
                Runnable.class,
                int[].class
            })
    void whatIsPossibleIsThere(Class<?> type) {
        assertThat(SegmentConversion.isPossible(type)).isEqualTo(SegmentConversion.to(type) != null);
    }

    /** The likes of {@code valueOf} often look something up. */
    public record Known(String text) {
        /** Null for what is unknown. */
        public static @Nullable Known valueOf(String text) {
            return text.equals("known") ? new Known(text) : null;
        }
    }

    @Test
    void aFactoryThatReturnsNullHasNoSuchValue() throws Throwable {
        SegmentConversion.Converter converter = Objects.requireNonNull(SegmentConversion.to(Known.class));
        assertThat(converter.convert("known")).isEqualTo(new Known("known"));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> converter.convert("unknown"));
    }
}
