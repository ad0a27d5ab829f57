package io.routelet.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CacheKeyTest {
    private static final int PAIRS = Integer.getInteger("routelet.keys", 1_000_000);
    private static final String[] PIECES = {
        "", "a", "1", ":", "s", "l", "1:", "s1:a", "l1:", "[id]", "/", "\0", "\ud800", "\u00e9", ",", "[a, b]"
    };

    private final Random random = new Random(7);

    @Test
    void differentRoutesAndParametersAreDifferentKeys() {
        Map<CacheKey, List<Object>> seen = new HashMap<>();
        for (int i = 0; i < PAIRS; i++) {
            List<Object> parts = parts();
            CacheKey key = CacheKey.of((String) parts.get(0), parts.subList(1, parts.size()));
            assertThat(seen.computeIfAbsent(key, none -> parts).equals(parts))
                    .as("%s", key)
                    .isTrue();
            if (seen.size() > 200_000) {
                seen.clear();
            }
        }
    }

    private List<Object> parts() {
        List<Object> parts = new ArrayList<>(List.of(text()));
        for (int i = random.nextInt(3); i > 0; i--) {
            parts.add(
                    random.nextBoolean()
                            ? text()
                            : random.ints(random.nextInt(3))
                                    .mapToObj(n -> text())
                                    .toList());
        }
        return parts;
    }

    private String text() {
        String text = PIECES[random.nextInt(PIECES.length)];
        return random.nextInt(3) == 0 ? text + PIECES[random.nextInt(PIECES.length)] : text;
    }

    @Test
    void theSameRouteAndParametersAreTheSameKey() {
        List<String> mutable = new ArrayList<>(List.of("a", "b"));
        CacheKey key = CacheKey.of("/docs/[...path]", List.of(mutable));
        mutable.clear();

        assertThat(key).isEqualTo(CacheKey.of("/docs/[...path]", List.of(List.of("a", "b"))));
        assertThat(key).hasSameHashCodeAs(CacheKey.of("/docs/[...path]", List.of(List.of("a", "b"))));
        assertThat(key.text()).isEqualTo("15:/docs/[...path]l2:1:a1:b");
    }

    @Test
    void aParameterIsTextOrAListOfTexts() {
        assertThatIllegalArgumentException().isThrownBy(() -> CacheKey.of("/x", List.of(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> CacheKey.of("/x", List.of(List.of(List.of()))));
    }
}
