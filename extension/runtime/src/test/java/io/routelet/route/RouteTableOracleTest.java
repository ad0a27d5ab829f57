package io.routelet.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The table against the definition of precedence: of all patterns that match, the one whose first position that
 * differs is the more specific. {@code -Dpairs} sets how many pairs of a set and a path are tried.
 */
class RouteTableOracleTest {

    private static final int PAIRS = Integer.getInteger("pairs", 1_000_000);
    private static final int PATHS_PER_SET = 200;

    private final Random random = new Random(20_260_101);

    @Test
    void theTableFindsWhatTheDefinitionSays() {
        int matched = 0;
        for (int i = 0; i < PAIRS / PATHS_PER_SET; i++) {
            RouteTable<Integer> table = table();
            for (int j = 0; j < PATHS_PER_SET; j++) {
                String path = path();
                Match<Integer> match = table.find(path);
                Optional<Found> expected = oracle(table, path);
                Optional<Found> actual = Optional.ofNullable(match).map(m -> new Found(m.value(), m.parameters()));
                if (!actual.equals(expected)) {
                    assertThat(actual).as(path + " in " + table.routes()).isEqualTo(expected);
                }
                matched += match == null ? 0 : 1;
            }
        }
        assertThat(matched).isGreaterThan(PAIRS / 5);
    }

    private RouteTable<Integer> table() {
        RouteTable.Builder<Integer> builder = RouteTable.builder();
        int count = 1 + random.nextInt(16);
        for (int i = 0; i < count; i++) {
            builder.add(RoutePath.ofFolder(pattern()), Place.ofClass("Route" + i), i);
        }
        return builder.build(new ArrayList<>());
    }

    private String pattern() {
        StringBuilder pattern = new StringBuilder();
        int length = random.nextInt(6);
        for (int i = 0; i < length; i++) {
            pattern.append(random.nextInt(5) < 3 ? "/" + literal() : "/[p" + i + random.nextInt(2) + "]");
        }
        int end = random.nextInt(6);
        return pattern + (end == 0 ? "/[...r]" : end == 1 ? "/[[...r]]" : "");
    }

    private String literal() {
        return random.nextInt(20) == 0 ? "Aa" : random.nextInt(20) == 0 ? "BB" : "" + (char) ('a' + random.nextInt(3));
    }

    private String path() {
        StringBuilder path = new StringBuilder();
        int length = random.nextInt(8);
        for (int i = 0; i < length; i++) {
            path.append('/').append(random.nextInt(40) == 0 ? "" : random.nextInt(8) == 0 ? "zz" : literal());
        }
        return path.isEmpty() ? "/" : path.toString();
    }

    private static Optional<Found> oracle(RouteTable<Integer> table, String path) {
        List<String> segments =
                path.equals("/") ? List.of() : List.of(path.substring(1).split("/", -1));
        if (segments.contains("")) {
            return Optional.empty();
        }
        return table.routes().stream()
                .filter(route -> values(route.path(), segments) != null)
                .min(Comparator.comparing(route -> rank(route.path())))
                .map(route -> new Found(route.value(), values(route.path(), segments)));
    }

    /** The parameters of a path that matches, else null. */
    private static List<Object> values(RoutePath path, List<String> segments) {
        List<Object> values = new ArrayList<>();
        int at = 0;
        for (Segment segment : path.segments()) {
            if (segment.takesTheRest()) {
                List<String> rest = segments.subList(Math.min(at, segments.size()), segments.size());
                boolean enough =
                        at <= segments.size() && (segment instanceof Segment.OptionalCatchAll || !rest.isEmpty());
                values.add(rest);
                return enough ? values : null;
            }
            if (at >= segments.size()
                    || (segment instanceof Segment.Literal && !segment.text().equals(segments.get(at)))) {
                return null;
            }
            if (segment instanceof Segment.Parameter) {
                values.add(segments.get(at));
            }
            at++;
        }
        return at == segments.size() ? values : null;
    }

    private static String rank(RoutePath path) {
        StringBuilder rank = new StringBuilder();
        for (Segment segment : path.segments()) {
            rank.append(
                    segment instanceof Segment.Literal
                            ? '0'
                            : segment instanceof Segment.Parameter
                                    ? '1'
                                    : segment instanceof Segment.CatchAll ? '2' : '3');
        }
        return rank.toString();
    }

    private record Found(int route, List<Object> parameters) {}
}
