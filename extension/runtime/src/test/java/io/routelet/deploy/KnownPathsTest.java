package io.routelet.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.route.Place;
import io.routelet.route.RoutePath;
import io.routelet.route.RouteProblem;
import io.routelet.route.RouteTable;
import io.routelet.serve.Endpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownPathsTest {
    private final KnownPaths known =
            new KnownPaths(table("", "about", "blog/[slug]", "docs/[...path]", "shop/[[...path]]"));

    private static RouteTable<Endpoint> table(String... folders) {
        RouteTable.Builder<Endpoint> table = RouteTable.builder();
        for (String folder : folders) {
            table.add(RoutePath.ofFolder(folder), Place.ofClass(folder), new Endpoint(Map.of(), Endpoint.Options.NONE));
        }
        List<RouteProblem.Occurrence> problems = new ArrayList<>();
        RouteTable<Endpoint> built = table.build(problems);
        assertThat(problems).isEmpty();
        return built;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/", "/about", "/about/", "/blog/first", "/blog/[slug]", "/docs/a", "/docs/a/b/c", "/docs/[...path]",
                "/shop", "/shop/a/b", "/**", "/blog/**", "/about/**", "/blog/first/**", "/docs/a/**", "/shop/**"
            })
    void aPathAPatternAndASubtreeOfARouteIsKnown(String path) {
        assertThat(known.test(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/blog",
                "/docs",
                "/abou",
                "/About",
                "/about/x",
                "/blog/a/b",
                "/x/**",
                "/about?x=1",
                "/about/x/**"
            })
    void whatNoRouteAnswersIsNot(String path) {
        assertThat(known.test(path)).isFalse();
    }
}
