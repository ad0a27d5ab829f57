package io.routelet.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTest {

    private final List<RouteProblem.Occurrence> problems = new ArrayList<>();

    private RouteTable<String> table(String... paths) {
        return builder(paths).build(problems);
    }

    private static RouteTable.Builder<String> builder(String... paths) {
        RouteTable.Builder<String> builder = RouteTable.builder();
        for (String path : paths) {
            builder.add(RoutePath.ofFolder(path), Place.ofClass("app" + path.replace('/', '.')), path);
        }
        return builder;
    }

    private static String found(RouteTable<String> table, String path) {
        Match<String> match = table.find(path);
        return match == null ? "none" : match.value() + " " + match.parameters();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/prec/static   | /prec/static []",
                "/prec/foo      | /prec/[id] [foo]",
                "/prec/foo/x    | /prec/[id]/x [foo]",
                "/prec/foo/y    | /prec/[...all] [[foo, y]]",
                "/prec/static/x | /prec/[id]/x [static]",
                "/prec/static/y | /prec/[...all] [[static, y]]",
                "/prec/a/b/c    | /prec/[...all] [[a, b, c]]",
                "/prec          | none",
                "/d2/a/lit      | /d2/a/[id] [lit]",
                "/d2/b/lit      | /d2/[z]/lit [b]",
                "/d2/b/6        | /d2/[z]/[y] [b, 6]",
                "/cadeep/one/2  | /cadeep/one/[two] [2]",
                "/cadeep/one    | /cadeep/[...s] [[one]]",
                "/cadeep/one/2/3| /cadeep/[...s] [[one, 2, 3]]",
                "/gc/4          | /(g1)/(nested)/gc/[id] [4]",
                "/(g1)/gc/4     | none",
                "/ext/foo.json  | none",
                "/ext/[name].json | /ext/[name].json []",
                "/Case/Mixed    | /Case/Mixed []",
                "/case/mixed    | none",
                "/oca           | /oca/[[...slug]] [[]]",
                "/oca/a/b       | /oca/[[...slug]] [[a, b]]",
                "/ca            | none",
                "/ca/a          | /ca/[...slug] [[a]]",
                "/d/static      | /d/static []",
                "/d/Static      | /d/[id] [Static]",
                "/d/1/sub       | /d/[id]/sub [1]",
                "/d/1/route     | none",
                "/D/1           | none",
                "/mid/1/between/a/b | /mid/[x]/between/[...rest] [1, [a, b]]",
                "/opt2          | /opt2/[[...p]] [[]]",
                "/opt2/lit      | /opt2/lit []",
                "/both          | /both/[[...o]] [[]]",
                "/both/a        | /both/[...c] [[a]]",
            })
    void precedenceIsThatOfNext(String path, String expected) {
        RouteTable<String> table = table(
                "/prec/static",
                "/prec/[id]",
                "/prec/[id]/x",
                "/prec/[...all]",
                "/d2/a/[id]",
                "/d2/[z]/lit",
                "/d2/[z]/[y]",
                "/cadeep/[...s]",
                "/cadeep/one/[two]",
                "/(g1)/(nested)/gc/[id]",
                "/ext/[name].json",
                "/Case/Mixed",
                "/oca/[[...slug]]",
                "/ca/[...slug]",
                "/d/static",
                "/d/[id]",
                "/d/[id]/sub",
                "/mid/[x]/between/[...rest]",
                "/opt2/lit",
                "/opt2/[[...p]]",
                "/both/[...c]",
                "/both/[[...o]]");

        assertThat(problems).isEmpty();
        assertThat(found(table, path)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a+b", "a;b=c", "café", "日本", "a%b", "a&b", "[id]", "a:b", "static ", "😀", "."})
    void aParameterHoldsAnyText(String text) {
        assertThat(found(table("/d/static", "/d/[id]"), "/d/" + text)).isEqualTo("/d/[id] [" + text + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a/b", "//", "/a/", "/a//b", "//a", "/a/b/", "/a/b//"})
    void emptySegmentsMatchNothing(String path) {
        assertThat(table("/a", "/[x]", "/[x]/[y]", "/[...z]").find(path)).isNull();
    }

    @Test
    void theRootIsARoute() {
        assertThat(found(table("/"), "/")).isEqualTo("/ []");
        assertThat(found(table("/[x]"), "/")).isEqualTo("none");
        assertThat(found(table("/[...x]"), "/")).isEqualTo("none");
        assertThat(found(table("/[[...x]]"), "/")).isEqualTo("/[[...x]] [[]]");
        assertThat(found(table(), "/")).isEqualTo("none");
    }

    @Test
    void differentNamesAtOnePositionAreAllowedWherePatternsDiffer() {
        RouteTable<String> table = table("/x/[id]/a", "/x/[slug]/b");

        assertThat(problems).isEmpty();
        assertThat(table.find("/x/1/b"))
                .extracting(match -> match.path().parameters())
                .isEqualTo(List.of("slug"));
    }

    @ParameterizedTest
    @CsvSource({
        "/x/[id], /x/[slug], INDISTINGUISHABLE",
        "/x/[id]/a, /x/[slug]/a, INDISTINGUISHABLE",
        "/x/[...a], /x/[...b], INDISTINGUISHABLE",
        "/x/[[...a]], /x/[[...b]], INDISTINGUISHABLE",
        "/(a)/x, /(b)/x, SAME_PATH",
        "/(a)/x/[id], /x/[id], SAME_PATH",
        "/x, /x/[[...s]], OPTIONAL_BESIDE",
        "/, /[[...s]], OPTIONAL_BESIDE",
        "/[a], /[b]/[[...s]], OPTIONAL_BESIDE",
        "/Users/a, /users/b, CASE_ONLY",
        "/x/[id]/A, /x/[slug]/a, CASE_ONLY",
        "/ß/STRASSE, /ß/strasse, CASE_ONLY",
    })
    void conflictsAreTold(String one, String other, RouteProblem problem) {
        RouteTable<String> table = table(one, other);
        List<RouteProblem.Occurrence> reversed = new ArrayList<>();
        builder(other, one).build(reversed);

        assertThat(problems).extracting(RouteProblem.Occurrence::problem).containsExactly(problem);
        assertThat(reversed).isEqualTo(problems);
        assertThat(table.routes()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/x/[...s], /x/[[...t]]",
        "/x/[...s], /x/[id]",
        "/x, /x/[...s]",
        "/Users, /a/users",
        "/[a]/b, /a/[b]",
    })
    void whatCanBeToldApartIsNoConflict(String one, String other) {
        assertThat(table(one, other).routes()).hasSize(2);
        assertThat(problems).isEmpty();
    }

    @Test
    void allConflictsAreToldAtOnce() {
        table("/a/[x]", "/a/[y]", "/a/[z]", "/b", "/b/[[...s]]", "/C", "/c");

        assertThat(problems)
                .extracting(RouteProblem.Occurrence::problem)
                .containsExactly(
                        RouteProblem.INDISTINGUISHABLE,
                        RouteProblem.INDISTINGUISHABLE,
                        RouteProblem.OPTIONAL_BESIDE,
                        RouteProblem.CASE_ONLY);
    }

    @Test
    void aConflictNamesBothRoutes() {
        table("/(a)/x", "/(b)/x");

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.toString())
                    .contains("app.(a).x")
                    .contains("app.(b).x")
                    .contains("/(b)/x");
        });
    }

    @Test
    void aStaticFileWinsOverParameters() {
        RouteTable<String> table = builder("/img/[name]", "/[...all]")
                .files(List.of("/img/logo.png", "/a/b.css"))
                .build(problems);

        assertThat(problems).isEmpty();
        assertThat(table.find("/img/logo.png")).isNull();
        assertThat(table.find("/a/b.css")).isNull();
        assertThat(found(table, "/img/logo.pn")).isEqualTo("/img/[name] [logo.pn]");
        assertThat(found(table, "/a/b.css/c")).isEqualTo("/[...all] [[a, b.css, c]]");
    }

    @Test
    void aStaticFileAtALiteralRouteIsAConflict() {
        builder("/pub.txt", "/", "/docs", "/[x]")
                .files(List.of("/pub.txt", "/index.html", "/docs/start.jsp", "/docs/index.html", "/other/index.html"))
                .welcomeFiles(List.of("index.html", "start.jsp"))
                .build(problems);

        assertThat(problems)
                .extracting(problem -> problem.problem() + " " + problem.arguments())
                .containsExactly(
                        "WELCOME_FILE_AT_ROUTE [/, /index.html]",
                        "WELCOME_FILE_AT_ROUTE [/docs, /docs/index.html]",
                        "WELCOME_FILE_AT_ROUTE [/docs, /docs/start.jsp]",
                        "FILE_AT_ROUTE [/pub.txt, /pub.txt]");
    }

    @Test
    void aPageAndARouteOnOnePathAreAConflict() {
        RouteTable.<String>builder()
                .add(RoutePath.ofFolder("/blog/[slug]"), Place.ofPage("/WEB-INF/app/blog/[slug]/page.jsp"), "page")
                .add(RoutePath.ofFolder("/blog/[id]"), Place.ofClass("app.blog.$id.Route"), "route")
                .build(problems);

        assertThat(problems).extracting(RouteProblem.Occurrence::problem).containsExactly(RouteProblem.PAGE_AND_ROUTE);
    }

    @Test
    void routesAreListedByPathWhateverTheirOrder() {
        assertThat(table("/b", "/[x]", "/a").routes())
                .extracting(RouteTable.Route::value)
                .containsExactly("/[x]", "/a", "/b");
    }
}
