package io.routelet.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathTagsTest {
    private final CacheKey post = CacheKey.of("/blog/[slug]/comments", List.of("first"));
    private final CacheKey page = CacheKey.of("/docs/[[...path]]", List.of(List.of("a", "b")));
    private final CacheKey docs = CacheKey.of("/docs/[[...path]]", List.of(List.of()));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/blog/first/comments",
                "/blog/first/comments/",
                "/blog/[slug]/comments",
                "/**",
                "/blog/**",
                "/blog/first/**",
                "/blog/[slug]/**",
                "/blog/first/comments/**"
            })
    void anAnswerIsRevalidatedByItsPathItsPatternAndWhatTheyAreBelow(String path) {
        assertThat(PathTags.of(post)).contains(PathTags.tag(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/blog", "/blog/first", "/blog/fir/**", "/blog/second/comments", "/bl/**", "blog/**"})
    void otherPathsDoNotRevalidateIt(String path) {
        assertThat(PathTags.of(post)).doesNotContain(PathTags.tag(path));
    }

    @Test
    void aCatchAllIsAsDeepAsItsValues() {
        assertThat(PathTags.of(page))
                .contains(PathTags.tag("/docs/a/b"), PathTags.tag("/docs/a/**"), PathTags.tag("/docs/[[...path]]"));
        assertThat(PathTags.of(docs)).contains(PathTags.tag("/docs"), PathTags.tag("/docs/**"), PathTags.tag("/**"));
    }

    @Test
    void theRootIsAPath() {
        assertThat(PathTags.of(CacheKey.of("/", List.of()))).containsExactly(PathTags.tag("/"), PathTags.tag("/**"));
    }

    @Test
    void whatIsNoRouteHasNoPath() {
        assertThat(PathTags.of(CacheKey.of("scope", List.of("/blog")))).isEmpty();
    }
}
