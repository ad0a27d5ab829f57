package io.routelet.route;

import static io.routelet.route.RouteClasses.answering;
import static io.routelet.route.RouteClasses.method;
import static io.routelet.route.RouteClasses.mode;
import static io.routelet.route.RouteClasses.returning;
import static io.routelet.route.RouteClasses.route;
import static io.routelet.route.RouteClasses.settings;
import static io.routelet.route.RouteClasses.staticParams;
import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.route.RouteMethod.Returns;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One example of each mistake; the compiler sees to it that none is forgotten. */
class RouteProblemTest {

    @ParameterizedTest
    @EnumSource
    void everyProblemIsFoundAndSaysWhatWhereAndHowToFixIt(RouteProblem problem) {
        List<RouteProblem.Occurrence> found = example(problem);

        assertThat(found).extracting(RouteProblem.Occurrence::problem).containsExactly(problem);
        assertThat(found).singleElement().satisfies(RouteProblemTest::isComplete);
    }

    private static void isComplete(RouteProblem.Occurrence occurrence) {
        assertThat(occurrence.what()).isNotBlank().doesNotContain("%").doesNotEndWith(".");
        assertThat(occurrence.fix()).isNotBlank().doesNotContain("%").doesNotEndWith(".");
        assertThat(occurrence.place().name()).isNotBlank();
        assertThat(occurrence.toString())
                .contains(
                        occurrence.what(), occurrence.fix(), occurrence.place().toString());
    }

    private static List<RouteProblem.Occurrence> example(RouteProblem problem) {
        return switch (problem) {
            case DOLLAR_INSIDE -> packages("a$b");
            case TOO_MANY_DOLLARS -> packages("$$$$x");
            case PARAMETER_WITHOUT_NAME -> packages("$");
            case LEADING_UNDERSCORE -> packages("$_id");
            case TRAILING_UNDERSCORE -> packages("users_");
            case SEGMENT_EMPTY -> segment("");
            case SEGMENT_DOTS -> segment("..");
            case SEGMENT_SLASH -> segment("a/b");
            case SEGMENT_CHARACTER -> segment("a\nb");
            case SEGMENT_BRACKETS -> segment("[[id]]");
            case SEGMENT_AT_ROOT -> List.of(RouteProblem.SEGMENT_AT_ROOT.at(Place.ofPackage("app"), "x"));
            case CATCH_ALL_NOT_LAST -> packages("$$slug.x");
            case PARAMETER_TWICE -> packages("$id.$id");
            case COMPONENT_TWICE -> packages("$user_id.$userId");
            case SAME_PATH -> table("/(a)/x", "/(b)/x");
            case INDISTINGUISHABLE -> table("/x/[id]", "/x/[slug]");
            case OPTIONAL_BESIDE -> table("/x", "/x/[[...s]]");
            case CASE_ONLY -> table("/Users", "/users");
            case PAGE_AND_ROUTE -> page();
            case FILE_AT_ROUTE -> files("/feed.xml", "/feed.xml");
            case WELCOME_FILE_AT_ROUTE -> files("/docs", "/docs/index.html");
            case CLASS_NAME ->
                RouteRules.checkName(route(answering("GET")).named("app.Routes").model());
            case CLASS_NOT_PUBLIC ->
                route(answering("GET")).without(RouteClass.Trait.PUBLIC).check();
            case CLASS_KIND ->
                route(answering("GET")).with(RouteClass.Trait.INTERFACE).check();
            case CLASS_ABSTRACT ->
                route(answering("GET")).with(RouteClass.Trait.ABSTRACT).check();
            case CLASS_INNER ->
                RouteRules.checkName(route(answering("GET"))
                        .named("app.Handlers$Route")
                        .with(RouteClass.Trait.INNER)
                        .model());
            case CLASS_UNUSABLE ->
                List.of(RouteProblem.CLASS_UNUSABLE.at(Place.ofClass("app.Route"), "its constructor failed"));
            case NO_METHODS -> route().check();
            case NO_CONSTRUCTOR ->
                route(method("GET", Set.of(RouteMethod.Trait.PUBLIC)))
                        .without(RouteClass.Trait.PUBLIC_CONSTRUCTOR)
                        .check();
            case METHOD_NAME -> route(answering("get")).check();
            case METHOD_UNKNOWN -> route(answering("GET"), answering("TRACE")).check();
            case METHOD_NOT_PUBLIC ->
                route(method("GET", Set.of(RouteMethod.Trait.STATIC))).check();
            case METHOD_OVERLOADED ->
                route(answering("GET"), answering("GET", "io.routelet.Request")).check();
            case RETURN_TYPE ->
                route(returning("GET", "java.lang.String", Returns.OTHER)).check();
            case PARAMETER_TYPE ->
                route(answering("GET", "jakarta.servlet.http.HttpServletRequest"))
                        .check();
            case PARAMETER_REPEATED ->
                route(answering("GET", "io.routelet.Request", "io.routelet.Request"))
                        .check();
            case STATIC_PARAMS_SHAPE ->
                route(answering("GET"), returning("generateStaticParams", "java.lang.String", Returns.OTHER))
                        .check();
            case STATIC_PARAMS_FAILED ->
                List.of(RouteProblem.STATIC_PARAMS_FAILED.at(Place.ofClass("app.$id.Route"), "no database"));
            case STATIC_PARAMS_VALUE ->
                List.of(RouteProblem.STATIC_PARAMS_VALUE.at(
                        Place.ofClass("app.$id.Route"), "{}", "/[id]", "[id] has no value", "id"));
            case STATIC_PARAMS_WITHOUT_SEGMENTS ->
                route(answering("GET"), staticParams()).at("/users").check();
            case PAGE_NAME -> pageFile("/WEB-INF/app/x/Page.jsp");
            case PAGE_WITHOUT_ENGINE ->
                List.of(RouteProblem.PAGE_WITHOUT_ENGINE.at(Place.ofPage("/WEB-INF/app/page.jsp")));
            case SPECIAL_NAME ->
                RouteRules.checkName(
                        route(generating()).named("app.OpenGraphImage").model());
            case SPECIAL_NOT_IN_ROOT -> special("Robots", "/x", rules());
            case GENERATE_MISSING -> special("Icon", "/", answering("icon"));
            case GENERATE_NOT_PUBLIC -> special("Icon", "/", method("generate", Set.of(RouteMethod.Trait.STATIC)));
            case GENERATE_RETURN -> special("Robots", "/", returning("generate", "java.lang.String", Returns.OTHER));
            case GENERATE_PARAMETER -> special("Icon", "/", answering("generate", "java.lang.String"));
            case IDS_SHAPE ->
                special(
                        "Icon",
                        "/",
                        generating(),
                        returning("generateImageMetadata", "java.lang.String", Returns.OTHER));
            case IDS_FAILED ->
                List.of(RouteProblem.IDS_FAILED.at(Place.ofClass("app.Sitemap"), "generateSitemaps", "no database"));
            case IDS_VALUE ->
                List.of(RouteProblem.IDS_VALUE.at(Place.ofClass("app.Sitemap"), "generateSitemaps", "a/b"));
            case IDS_BESIDE_PARAMS ->
                special(
                        "Icon",
                        "/[id]",
                        generating(),
                        staticParams(),
                        returning("generateImageMetadata", "java.util.List<java.lang.String>", Returns.COLLECTION));
            case ANNOTATION_REFUSED ->
                route(answering("GET"))
                        .annotated("GET()", "jakarta.annotation.security.RolesAllowed", false)
                        .check();
            case INTERCEPTOR_BINDING ->
                route(answering("GET"))
                        .annotated("GET()", "jakarta.transaction.Transactional", true)
                        .injected()
                        .check();
            case INJECTION_WITHOUT_CDI ->
                route(answering("GET"))
                        .annotated("users", "jakarta.inject.Inject", false)
                        .check();
            case CONFIG_WITHOUT_GET -> config(answering("POST"), mode(RouteSettings.Mode.FORCE_STATIC));
            case CONFIG_DYNAMIC_CACHED ->
                config(answering("GET"), settings(RouteSettings.Mode.FORCE_DYNAMIC, 60, -1, List.of()));
            case CONFIG_STATIC_UNCACHED ->
                config(answering("GET"), settings(RouteSettings.Mode.FORCE_STATIC, 0, -1, List.of()));
            case CONFIG_HEAD ->
                route(answering("GET"), answering("HEAD"))
                        .config(mode(RouteSettings.Mode.FORCE_STATIC))
                        .check();
            case CONFIG_EXPIRE -> config(answering("GET"), settings(RouteSettings.Mode.AUTO, 60, 60, List.of()));
            case CONFIG_NUMBER -> config(answering("GET"), settings(RouteSettings.Mode.AUTO, -1, 0, List.of()));
            case CONFIG_TAG -> config(answering("GET"), settings(RouteSettings.Mode.AUTO, -1, -1, List.of("a\nb")));
            case CONFIG_DYNAMIC_PARAMS -> config(answering("GET"), onlyGenerated());
            case PARAMS_NOT_A_RECORD ->
                ParamsRules.check(
                        new ParamsRecord("java.util.Map", Place.ofClass("app.Route"), false, List.of()),
                        RoutePath.ofFolder("/[id]"));
            case PARAMS_NOT_A_CLASS ->
                ParamsRules.check(
                        ParamsRecord.ofOther("java.util.Map<java.lang.String, T>", Place.ofClass("app.Route")),
                        RoutePath.ofFolder("/[id]"));
            case PARAMS_WITHOUT_SEGMENTS -> params("/users");
            case PARAMS_MISSING -> params("/[id]");
            case PARAMS_UNKNOWN -> params("/[id]", text("id"), text("ids"));
            case PARAMS_NOT_A_LIST -> params("/[...slug]", text("slug"));
            case PARAMS_A_LIST -> params("/[id]", list("id"));
            case PARAMS_TYPE -> params("/[id]", component("id", "float", Set.of()));
        };
    }

    private static List<RouteProblem.Occurrence> packages(String name) {
        List<RouteProblem.Occurrence> problems = new ArrayList<>();
        Paths.parse(name, problems);
        return problems;
    }

    private static List<RouteProblem.Occurrence> segment(String text) {
        List<RouteProblem.Occurrence> problems = new ArrayList<>();
        Paths.segment(text, problems);
        return problems;
    }

    private static List<RouteProblem.Occurrence> table(String... paths) {
        List<RouteProblem.Occurrence> problems = new ArrayList<>();
        RouteTable.Builder<String> builder = RouteTable.builder();
        for (String path : paths) {
            builder.add(RoutePath.ofFolder(path), Place.ofClass("app" + path), path);
        }
        builder.build(problems);
        return problems;
    }

    private static List<RouteProblem.Occurrence> page() {
        List<RouteProblem.Occurrence> problems = new ArrayList<>();
        RouteTable.<String>builder()
                .add(RoutePath.ofFolder("/"), Place.ofPage("/WEB-INF/app/page.jsp"), "page")
                .add(RoutePath.ofFolder("/"), Place.ofClass("app.Route"), "route")
                .build(problems);
        return problems;
    }

    private static List<RouteProblem.Occurrence> files(String path, String file) {
        List<RouteProblem.Occurrence> problems = new ArrayList<>();
        RouteTable.<String>builder()
                .add(RoutePath.ofFolder(path), Place.ofClass("app.Route"), path)
                .files(List.of(file))
                .build(problems);
        return problems;
    }

    private static List<RouteProblem.Occurrence> config(RouteMethod method, RouteSettings settings) {
        return route(method).config(settings).check();
    }

    private static RouteSettings onlyGenerated() {
        OptionalLong none = OptionalLong.empty();
        return new RouteSettings(RouteSettings.Mode.AUTO, none, none, none, List.of(), false);
    }

    private static List<RouteProblem.Occurrence> params(String path, ParamsRecord.Component... components) {
        ParamsRecord params = new ParamsRecord("app.Params", Place.ofClass("app.Params"), true, List.of(components));
        return ParamsRules.check(params, RoutePath.ofFolder(path));
    }

    private static ParamsRecord.Component text(String name) {
        return component(name, "java.lang.String", Set.of());
    }

    private static ParamsRecord.Component list(String name) {
        String type = "java.util.List<java.lang.String>";
        return new ParamsRecord.Component(name, type, true, "java.lang.String", Set.of());
    }

    private static ParamsRecord.Component component(String name, String type, Set<ParamsRecord.Trait> traits) {
        return new ParamsRecord.Component(name, type, false, type, traits);
    }

    @Test
    void goodParamsAreNoProblem() {
        assertThat(params(
                        "/[user-id]/[at]/[kind]/[new]/[...rest]",
                        component("userId", "long", Set.of()),
                        component("at", "java.time.LocalDate", Set.of(ParamsRecord.Trait.PARSE)),
                        component("kind", "app.Kind", Set.of(ParamsRecord.Trait.ENUM, ParamsRecord.Trait.VALUE_OF)),
                        component("new_", "java.util.UUID", Set.of()),
                        list("rest")))
                .isEmpty();
    }

    @Test
    void aMisspeltComponentIsUnknownAndItsSegmentMissing() {
        assertThat(params("/[id]", text("ids")))
                .extracting(RouteProblem.Occurrence::problem)
                .containsExactly(RouteProblem.PARAMS_UNKNOWN, RouteProblem.PARAMS_MISSING);
    }

    @Test
    void aReportListsEveryProblemOnceInAStableOrder() {
        List<RouteProblem.Occurrence> problems = new ArrayList<>(packages("a$b.users_"));
        problems.addAll(route(answering("get")).check());
        problems.addAll(packages("a$b"));
        String report = RouteProblems.report(problems);
        Collections.reverse(problems);

        assertThat(RouteProblems.report(problems)).isEqualTo(report);
        assertThat(report).isEqualTo("""
                3 problems with the routes:
                  1. package app.a$b
                     found: 'a$b' has a '$' inside its name
                     fix:   put the '$' in front of the whole name, as in '$id', or take it out
                  2. package app.a$b.users_
                     found: 'users_' ends with one underscore, which means something only behind a word that Java reserves
                     fix:   call it 'users', or double the underscore if the URL is to end with one
                  3. class app.users.$id.Route, get()
                     found: the name 'get' means nothing to Routelet, though it differs from GET only in case
                     fix:   rename it to GET, or make it private if it is something else""");
    }

    @Test
    void percentSignsOfAnAuthorAreText() {
        assertThat(segment("%s/%d")).singleElement().satisfies(problem -> assertThat(problem.what())
                .contains("%s/%d"));
    }

    private static RouteMethod generating() {
        return answering("generate");
    }

    private static RouteMethod rules() {
        return returning("generate", "io.routelet.metadata.RobotsRules", Returns.OTHER);
    }

    private static List<RouteProblem.Occurrence> special(String name, String folder, RouteMethod... methods) {
        SpecialRoute special = Objects.requireNonNull(SpecialRoute.of(name));
        return SpecialRules.check(
                route(methods).named("app." + name).model(), special, RoutePath.ofFolder(folder), false);
    }

    private static List<RouteProblem.Occurrence> pageFile(String file) {
        List<RouteProblem.Occurrence> problems = new ArrayList<>();
        PageFiles.add(List.of(file), RouteTable.<String>builder(), path -> path, problems);
        return problems;
    }
}
