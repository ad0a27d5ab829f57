package io.routelet.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.Limit;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LimitsTableTest {
    @Test
    void thePageListsEveryLimitWithItsDefaultAndItsAnswer() {
        List<List<String>> shown = MarkdownTable.rows("src/site/errors-and-limits.md", "routelet.limits.").stream()
                .map(row -> List.of(row.get(0), row.get(1), row.get(3)))
                .toList();
        List<List<String>> actual = Arrays.stream(Limit.values())
                .map(limit -> List.of(limit.setting(), standard(limit), answer(limit)))
                .toList();
        assertThat(shown).containsExactlyElementsOf(actual);
    }

    private static String standard(Limit limit) {
        long value = limit.standard();
        return switch (limit.unit()) {
            case BYTES -> value % (1 << 20) == 0 ? (value >> 20) + "MiB" : (value >> 10) + "KiB";
            case MILLISECONDS -> value / 1000 + "s";
            case COUNT -> Long.toString(value);
        };
    }

    private static String answer(Limit limit) {
        return limit.status() == 0 ? "none" : Integer.toString(limit.status());
    }
}
