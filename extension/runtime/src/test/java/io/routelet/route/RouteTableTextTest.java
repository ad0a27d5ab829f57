package io.routelet.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.route.RouteTableText.Kind;
import io.routelet.route.RouteTableText.Row;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTableTextTest {

    @Test
    void theTableIsATreeSortedByPath() {
        List<Row> rows = new ArrayList<>(List.of(
                dynamic("/users/[id]", "app.users.$id.Route", "GET", "POST"),
                kept("/", Kind.STATIC, "app.Route", List.of()),
                kept("/Blog/[slug]", Kind.GENERATED, "app.Blog.$slug.Route", List.of("/Blog/first", "/Blog/second")),
                dynamic("/api", "app.api.Route", "DELETE")));
        String text = RouteTableText.of(rows);
        Collections.reverse(rows);

        assertThat(RouteTableText.of(rows)).isEqualTo(text);
        assertThat(text).isEqualTo("""
                Route             Revalidate  Expire
                ┌ ○ /                     1m      1y  GET        app.Route
                ├ ƒ /api                              DELETE     app.api.Route
                ├   /Blog/[slug]          1m      1y  GET        app.Blog.$slug.Route
                │ ├ ● /Blog/first
                │ └ ● /Blog/second
                └ ƒ /users/[id]                       GET, POST  app.users.$id.Route

                ○  static: GET runs once, and its answer is kept
                ●  generated: GET runs once for each of generateStaticParams, and the answers are kept
                ƒ  dynamic: runs for every request""");
    }

    @Test
    void columnsAndSymbolsThatNobodyNeedsAreLeftOut() {
        assertThat(RouteTableText.of(List.of(dynamic("/a", "app.a.Route", "GET"))))
                .isEqualTo("""
                Route
                ─ ƒ /a  GET  app.a.Route

                ƒ  dynamic: runs for every request""");
        assertThat(RouteTableText.of(List.of())).isEqualTo("Route");
    }

    @Test
    void manyPrerenderedPathsAreCounted() {
        List<String> paths = List.of("/1", "/2", "/3", "/4", "/5", "/6", "/7");

        assertThat(RouteTableText.of(List.of(kept("/[n]", Kind.GENERATED, "R", paths))))
                .contains("  ├ ● /5\n  └ [+2 more paths]\n")
                .doesNotContain("/6");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0s",
        "2, 2s",
        "60, 1m",
        "90, 90s",
        "100, ≈2m",
        "900, 15m",
        "1000, ≈17m",
        "3600, 1h",
        "5000, ≈83m",
        "86400, 1d",
        "604800, 1w",
        "2592000, 30d",
        "31536000, 1y",
        "63072000, 2y",
    })
    void durationsAreShort(long seconds, String text) {
        assertThat(DurationText.of(Duration.ofSeconds(seconds))).isEqualTo(text);
    }

    private static Row dynamic(String path, String source, String... methods) {
        return Row.dynamic(RoutePath.ofFolder(path), List.of(methods), source, "");
    }

    private static Row kept(String path, Kind kind, String source, List<String> prerendered) {
        Optional<Duration> minute = Optional.of(Duration.ofMinutes(1));
        Optional<Duration> year = Optional.of(Duration.ofDays(365));
        return new Row(RoutePath.ofFolder(path), List.of("GET"), kind, minute, year, source, prerendered, "");
    }
}
