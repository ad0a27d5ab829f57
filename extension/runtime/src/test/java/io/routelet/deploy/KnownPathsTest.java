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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownPathsTest {
    private final KnownPaths known = new KnownPaths(
            table("", "about", "blog/[slug]", "docs/[...path]", "shop/[[...path]]", "in/[lang]/of/[id]"));

    static RouteTable<Endpoint> table(String... folders) {
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
                "/",
                "/about",
                "/about/",
                "/blog/first",
                "/blog/[slug]",
                "/docs/a",
                "/docs/a/b/c",
                "/docs/[...path]",
                "/shop",
                "/shop/a/b",
                "/**",
                "/blog/**",
                "/about/**",
                "/blog/first/**",
                "/docs/a/**",
                "/shop/**",
                "/blog/[slug]/**",
                "/docs/[...path]/**",
                "/in/[lang]/**",
                "/in/[lang]/of/[id]",
                "/in/en/of/7",
                "/blog/what?",
                "/blog/[x"
            })
    void aPathAPatternAndASubtreeOfARouteIsKnown(String path) {
        assertThat(known.mistake(path)).isNull();
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
        assertThat(known.mistake(path)).isEqualTo("meets no route.");
    }

    @ParameterizedTest
    @CsvSource({
        "/blog/[id],           /blog/[slug]",
        "/blog/[id]/,          /blog/[slug]",
        "/blog/$slug,          /blog/[slug]",
        "/blog/x?y=1,          /blog/x",
        "/blog/[id]/**,        /blog/[slug]/**",
        "/docs/[path],         /docs/[...path]",
        "/docs/a/[...path],    /docs/[...path]",
        "/shop/[...path],      /shop/[[...path]]",
        "/in/[lang]/of/7,      /in/[lang]/of/[id]",
        "/in/[locale]/**,      /in/[lang]/**"
    })
    void aValueThatIsWrittenLikeAPatternIsTold(String path, String meant) {
        assertThat(known.mistake(path)).endsWith("Did you mean " + meant + "?");
    }
}
