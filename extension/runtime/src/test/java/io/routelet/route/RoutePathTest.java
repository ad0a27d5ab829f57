package io.routelet.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutePathTest {

    @ParameterizedTest
    @CsvSource({
        "'', /",
        "users, /users",
        "project_info, /project-info",
        "$id, /[id]",
        "$$slug, /[...slug]",
        "$$$slug, /[[...slug]]",
        "_shop_, /",
        "_shop_.cart, /cart",
        "shop._a_._b_.$id, /shop/[id]",
        "new_, /new",
        "_2026, /2026",
        "users.$id.posts, /users/[id]/posts",
    })
    void packagesBecomeBracketForms(String name, String path) {
        assertThat(Paths.text(name)).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({
        "__x, /_x",
        "_2fa, /2fa",
        "_2_fa, /2-fa",
        "_2__, /2_",
        "a__b, /a_b",
        "a_b_c, /a-b-c",
        "a___b, /a_-b",
        "x__, /x_",
        "new__, /new_",
        "class_, /class",
        "true_, /true",
        "__, /_",
        "____, /__",
        "__x_y, /_x-y",
        "Case.Mixed, /Case/Mixed",
        "日本, /日本",
        "_record, private",
        "_, private",
        "_x__, private",
    })
    void underscoresFollowTheRulesInTheirOrder(String name, String path) {
        assertThat(Paths.text(name)).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({
        "$user_id, /[user-id]",
        "$userId, /[userId]",
        "$user__id, /[user_id]",
        "$new_, /[new]",
        "$__x, /[_x]",
        "$2fa, /[2fa]",
        "$$my_path, /[...my-path]",
        "$$$class_, /[[...class]]",
    })
    void parametersAreNamedByTheirBracketForm(String name, String path) {
        assertThat(Paths.text(name)).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({
        "_shop_.cart, /(shop)/cart",
        "_new_, /(new)",
        "_my_shop_.$id, /(my-shop)/[id]",
        "_2_, /(2)",
        "a._b_.c, /a/(b)/c",
    })
    void groupsAreShownInMessagesOnly(String name, String shown) {
        RoutePath path = Paths.parse(name, new ArrayList<>()).orElseThrow();

        assertThat(path.withGroups()).isEqualTo(shown);
        assertThat(path.toString()).doesNotContain("(");
    }

    @ParameterizedTest
    @ValueSource(strings = {"_lib", "_lib.users", "users._lib.$id", "_lib.a$b", "a$b._lib", "_Priv.secret"})
    void nothingBelowAPrivatePackageIsARouteOrAProblem(String name) {
        assertThat(Paths.text(name)).isEqualTo("private");
    }

    @ParameterizedTest
    @CsvSource({
        "a$b, DOLLAR_INSIDE",
        "$a$b, DOLLAR_INSIDE",
        "a$, DOLLAR_INSIDE",
        "_$id, DOLLAR_INSIDE",
        "$$$$x, TOO_MANY_DOLLARS",
        "$, PARAMETER_WITHOUT_NAME",
        "$$, PARAMETER_WITHOUT_NAME",
        "$_, PARAMETER_WITHOUT_NAME",
        "$_id, LEADING_UNDERSCORE",
        "users_, TRAILING_UNDERSCORE",
        "record_, TRAILING_UNDERSCORE",
        "$id_, TRAILING_UNDERSCORE",
        "___, TRAILING_UNDERSCORE",
        "x___, TRAILING_UNDERSCORE",
        "$$slug.x, CATCH_ALL_NOT_LAST",
        "$$$slug.$id, CATCH_ALL_NOT_LAST",
        "$$slug._g_.x, CATCH_ALL_NOT_LAST",
        "$id.x.$id, PARAMETER_TWICE",
        "$id.$$id, PARAMETER_TWICE",
        "$user_id.$userId, COMPONENT_TWICE",
    })
    void whatFitsNoRuleIsAProblem(String name, RouteProblem problem) {
        assertThat(Paths.problems(name)).containsExactly(problem);
    }

    @Test
    void aGroupMayFollowACatchAll() {
        assertThat(Paths.text("$$slug._group_")).isEqualTo("/[...slug]");
    }

    @Test
    void allProblemsOfAPathAreToldAtTheirPackages() {
        List<RouteProblem.Occurrence> problems = new ArrayList<>();

        assertThat(Paths.parse("a$b.$$id.users_.$id", problems)).isEmpty();
        assertThat(problems)
                .extracting(problem -> problem.problem() + " " + problem.place())
                .containsExactly(
                        "DOLLAR_INSIDE package app.a$b",
                        "CATCH_ALL_NOT_LAST package app.a$b.$$id",
                        "TRAILING_UNDERSCORE package app.a$b.$$id.users_",
                        "PARAMETER_TWICE package app.a$b.$$id.users_.$id");
    }

    @ParameterizedTest
    @CsvSource({
        "feed.xml, /feed.xml",
        ".well-known, /.well-known",
        "v1.0, /v1.0",
        "[name].json, /[name].json",
        "x[id], /x[id]",
        "(x)y, /(x)y",
        "(.)x, /(.)x",
        "[id], /[id]",
        "[...s], /[...s]",
        "[[...s]], /[[...s]]",
        "(group), /",
        "a b, /a b",
        "_x, /_x",
        "日本, /日本",
        "caf%C3%A9, /caf%C3%A9",
        "..., /...",
    })
    void segmentReplacesThePackage(String text, String path) {
        assertThat(Paths.segment(text, new ArrayList<>()))
                .map(RoutePath::toString)
                .contains(path);
    }

    @ParameterizedTest
    @CsvSource({
        "'', SEGMENT_EMPTY",
        "., SEGMENT_DOTS",
        ".., SEGMENT_DOTS",
        "a/b, SEGMENT_SLASH",
        "/, SEGMENT_SLASH",
        "[[id]], SEGMENT_BRACKETS",
        "[], SEGMENT_BRACKETS",
        "[...], SEGMENT_BRACKETS",
        "[[...]], SEGMENT_BRACKETS",
        "[[]], SEGMENT_BRACKETS",
        "[..s], SEGMENT_BRACKETS",
        "[a][b], SEGMENT_BRACKETS",
        "[[...s], SEGMENT_BRACKETS",
        "[...s]], SEGMENT_BRACKETS",
        "(), SEGMENT_BRACKETS",
        "a\\b, SEGMENT_CHARACTER",
    })
    void aSegmentThatIsNoneIsAProblem(String text, RouteProblem problem) {
        List<RouteProblem.Occurrence> problems = new ArrayList<>();

        assertThat(Paths.segment(text, problems)).isEmpty();
        assertThat(problems).extracting(RouteProblem.Occurrence::problem).containsExactly(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\u0000", "\u007f", "\u0085", "\ud800x", "[a\tb]"})
    void controlCharactersAreNamedAndNotPrinted(String text) {
        List<RouteProblem.Occurrence> problems = new ArrayList<>();

        assertThat(Paths.segment(text, problems)).isEmpty();
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.problem()).isEqualTo(RouteProblem.SEGMENT_CHARACTER);
            assertThat(problem.what()).contains("U+").doesNotContain(text);
        });
    }

    @Test
    void segmentComesBeforeEveryOtherRule() {
        List<Part> parts = Part.below("app", "app._lib.a$b", Map.of("app._lib", "lib", "app._lib.a$b", "[id]")::get);

        assertThat(RoutePath.parse(parts, new ArrayList<>()))
                .map(RoutePath::toString)
                .contains("/lib/[id]");
    }

    @ParameterizedTest
    @CsvSource({
        "/, /",
        "'', /",
        "/blog/[slug], /blog/[slug]",
        "blog/[slug], /blog/[slug]",
        "/(g1)/(nested)/gc/[id], /gc/[id]",
        "/%5Funder, /_under",
        "/%5funder, /_under",
        "/a-b_c, /a-b_c",
        "/ext/[name].json, /ext/[name].json",
    })
    void foldersAreReadInBracketForm(String folder, String path) {
        assertThat(RoutePath.ofFolder(folder)).hasToString(path);
    }

    @Test
    void aFolderThatIsNoPathIsRefused() {
        assertThatThrownBy(() -> RoutePath.ofFolder("/[[id]]/a//b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[[id]]")
                .hasMessageContaining("empty");
        assertThatThrownBy(() -> RoutePath.ofFolder("/_lib")).hasMessageContaining("private");
    }

    @ParameterizedTest
    @CsvSource({
        "id, id",
        "user-id, userId",
        "userId, userId",
        "user_id, user_id",
        "a-b-c, aBC",
        "new, new_",
        "class, class_",
        "hash-code, hashCode_",
        "record, record",
        "2fa, _2fa",
        "-id, id",
        "my.param, myParam",
        "-, __",
        "日本, 日本",
    })
    void componentsAreTheCamelCaseOfTheName(String name, String component) {
        assertThat(RoutePath.componentName(name)).isEqualTo(component);
    }

    @Test
    void pathsAreEqualByTheirSegments() {
        RoutePath grouped = RoutePath.ofFolder("/(shop)/cart");

        assertThat(grouped).isEqualTo(RoutePath.ofFolder("/cart")).hasSameHashCodeAs(RoutePath.ofFolder("/cart"));
        assertThat(grouped).isNotEqualTo(RoutePath.ofFolder("/[cart]"));
    }

    @Test
    void parametersComeInTheOrderOfThePath() {
        RoutePath path = RoutePath.ofFolder("/[b]/x/[a]/[...c]");

        assertThat(path.parameters()).containsExactly("b", "a", "c");
        assertThat(path.isLiteral()).isFalse();
        assertThat(RoutePath.ofFolder("/a/b").isLiteral()).isTrue();
    }

    @Test
    void aPackageOutsideTheRootIsRefused() {
        assertThatThrownBy(() -> Part.below("app", "apple.x", at -> null)).isInstanceOf(IllegalArgumentException.class);
    }
}
