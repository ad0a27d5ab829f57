package io.routelet.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.route.RoutePath;
import io.routelet.route.RouteProblem;
import io.routelet.serve.ParamsBinder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaticParamsTest {
    private final List<RouteProblem.Occurrence> problems = new ArrayList<>();

    private List<List<Object>> read(Class<?> route, String folder) {
        return new StaticParams(RoutePath.ofFolder(folder), ParamsBinder.NONE, problems).of(route);
    }

    private List<List<Object>> read(Class<?> route, String folder, Class<? extends Record> params) {
        RoutePath path = RoutePath.ofFolder(folder);
        ParamsBinder binder = new ParamsBinding(params.getName(), getClass().getClassLoader(), path);
        return new StaticParams(path, binder, problems).of(route);
    }

    enum Color {
        RED {
            @Override
            public String toString() {
                return "crimson";
            }
        }
    }

    record Nested(String shop, long id, Color color) {}

    public static final class OfRecords {
        public static List<Nested> generateStaticParams() {
            return List.of(new Nested("a b", 7, Color.RED), new Nested("ä/".substring(0, 1), -1, Color.RED));
        }
    }

    @Test
    void recordsAreReadInTheOrderOfThePath() {
        assertThat(read(OfRecords.class, "[color]/x/[id]/[shop]"))
                .containsExactly(List.of("RED", "7", "a b"), List.of("RED", "-1", "ä"));
        assertThat(problems).isEmpty();
    }

    public static final class OfMaps {
        public static Stream<Map<String, Object>> generateStaticParams() {
            return Stream.of(Map.of("id", 7, "path", List.of("a", 8)), Map.of("id", "8"));
        }
    }

    @Test
    void mapsAreReadAndAnOptionalCatchAllMayBeLeftOut() {
        assertThat(read(OfMaps.class, "[id]/[[...path]]"))
                .containsExactly(List.of("7", List.of("a", "8")), List.of("8", List.of()));
        assertThat(problems).isEmpty();
    }

    public static final class OfOneValue {
        static Object value;

        public static Collection<Map<String, Object>> generateStaticParams() {
            return List.of(new HashMap<>(Map.of("id", value)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a/b", "a\\b", "a\u0000b", "a\nb", "\ud800", "a\u007f"})
    void aValueThatNoPathCanHaveIsTold(String value) {
        OfOneValue.value = value;
        assertThat(read(OfOneValue.class, "[id]")).isEmpty();
        assertThat(problems).singleElement().asString().contains("id", "no path can have");
        OfOneValue.value = List.of("a", value);
        assertThat(read(OfOneValue.class, "[...id]")).isEmpty();
        assertThat(problems).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "ä", "\ud83d\ude00", "%2F", "...", "a;b", "?", "[id]"})
    void anyOtherTextIsAValue(String value) {
        OfOneValue.value = value;
        assertThat(read(OfOneValue.class, "[id]")).containsExactly(List.of(value));
        assertThat(problems).isEmpty();
    }

    @Test
    void oneValueAndAListAreNotTheSame() {
        OfOneValue.value = List.of("a");
        read(OfOneValue.class, "[id]");
        OfOneValue.value = "a";
        read(OfOneValue.class, "[...id]");
        OfOneValue.value = List.of();
        read(OfOneValue.class, "[...id]");
        read(OfOneValue.class, "[other]");
        assertThat(problems).hasSize(4);
        assertThat(problems.get(0)).asString().contains("takes one value");
        assertThat(problems.get(1)).asString().contains("takes a list");
        assertThat(problems.get(2)).asString().contains("at least one segment");
        assertThat(problems.get(3)).asString().contains("[other] has no value");
    }

    record Numbered(int id) {}

    record Positive(int id) {
        Positive {
            if (id <= 0) {
                throw new IllegalArgumentException("not positive");
            }
        }
    }

    @Test
    void aValueThatTheRecordCannotBeMadeOfIsTold() {
        OfOneValue.value = 7;
        assertThat(read(OfOneValue.class, "[id]", Numbered.class)).containsExactly(List.of("7"));
        OfOneValue.value = "-7";
        assertThat(read(OfOneValue.class, "[id]", Numbered.class)).containsExactly(List.of("-7"));
        assertThat(problems).isEmpty();
        assertThat(read(OfOneValue.class, "[id]", Positive.class)).isEmpty();
        OfOneValue.value = "abc";
        assertThat(read(OfOneValue.class, "[id]", Numbered.class)).isEmpty();
        assertThat(problems).hasSize(2);
        assertThat(problems.get(0)).asString().contains("{id=-7}", "IllegalArgumentException: not positive");
        assertThat(problems.get(1)).asString().contains("{id=abc}", "/[id]", "NumberFormatException");
    }

    record Paged(String userId, int page) {}

    public static final class OfUnknown {
        public static Stream<Object> generateStaticParams() {
            return Stream.of(Map.of("user-id", "1", "size", "2"), new Paged("1", 2));
        }
    }

    @Test
    void aNameThatIsNoSegmentIsTold() {
        assertThat(read(OfUnknown.class, "[user-id]")).isEmpty();
        assertThat(problems).hasSize(2);
        assertThat(problems.get(0)).asString().contains("'size' is no segment", "the keys user-id");
        assertThat(problems.get(1)).asString().contains("Paged[userId=1, page=2]", "'page' is no segment");
    }

    public static final class OfTwins {
        public static List<Object> generateStaticParams() {
            return List.of(Map.of("id", "7"), new Numbered(7), Map.of("id", 8), Map.of("id", "7"));
        }
    }

    @Test
    void whatIsNamedTwiceIsOnce() {
        assertThat(read(OfTwins.class, "[id]")).containsExactly(List.of("7"), List.of("8"));
        assertThat(problems).isEmpty();
    }

    public static final class OfNulls {
        public static Collection<Map<String, Object>> generateStaticParams() {
            return Arrays.asList(null, new HashMap<>());
        }
    }

    public static final class OfNothing {
        public static Collection<Map<String, Object>> generateStaticParams() {
            return null;
        }
    }

    public static final class Failing {
        public static Collection<Map<String, Object>> generateStaticParams() {
            throw new IllegalStateException("no database");
        }
    }

    public static final class FailingLate {
        public static Stream<Map<String, String>> generateStaticParams() {
            return Stream.of("a", "").map(id -> {
                if (id.isEmpty()) {
                    throw new IllegalStateException("the connection is closed");
                }
                return Map.of("id", id);
            });
        }
    }

    @Test
    void whatFailsIsToldWithItsReason() {
        read(OfNulls.class, "[id]");
        assertThat(problems).hasSize(2);
        problems.clear();
        read(OfNothing.class, "[id]");
        read(Failing.class, "[id]");
        read(FailingLate.class, "[id]");
        assertThat(problems).hasSize(3);
        assertThat(problems.get(0)).asString().contains("OfNothing", "it returned null");
        assertThat(problems.get(1)).asString().contains("Failing", "no database");
        assertThat(problems.get(2)).asString().contains("the connection is closed");
    }
}
