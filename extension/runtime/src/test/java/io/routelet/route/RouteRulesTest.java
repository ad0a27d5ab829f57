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
import io.routelet.route.RouteMethod.Trait;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouteRulesTest {

    private static final String REQUEST = "io.routelet.Request";
    private static final String CONTEXT = "io.routelet.RouteContext<app.users.$id.Params>";

    @Test
    void everyMethodMayTakeRequestAndContextInAnyOrderOrNeither() {
        assertThat(route(
                                answering("GET"),
                                answering("HEAD", REQUEST),
                                answering("POST", CONTEXT),
                                answering("PUT", REQUEST, CONTEXT),
                                answering("PATCH", CONTEXT, REQUEST),
                                answering("DELETE", "io.routelet.RouteContext"),
                                answering("OPTIONS", "io.routelet.RouteContext<?>"))
                        .check())
                .isEmpty();
    }

    @Test
    void aStageOfResponseIsAnAnswer() {
        String type = "java.util.concurrent.CompletableFuture<io.routelet.Response>";

        assertThat(route(returning("GET", type, Returns.STAGE_OF_RESPONSE)).problems())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"get", "Get", "gET", "post", "Delete", "oPTIONS"})
    void anotherCaseOfAnHttpMethodIsAProblem(String name) {
        assertThat(route(answering("GET"), answering(name)).problems()).containsExactly(RouteProblem.METHOD_NAME);
        assertThat(route(answering("GET"), method(name, Set.of())).problems())
                .containsExactly(RouteProblem.METHOD_NAME);
    }

    @Test
    void aPrivateMethodOrOneThatReturnsSomethingElseMayHaveThatName() {
        assertThat(route(answering("GET"), method("get", Set.of(Trait.PRIVATE))).problems())
                .isEmpty();
        assertThat(route(answering("GET"), returning("get", "java.lang.String", Returns.OTHER))
                        .problems())
                .isEmpty();
        assertThat(route(answering("GET"), answering("list")).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELET", "GETT", "PSOST", "PTCH", "HEED", "OPTION"})
    void anHttpMethodWithAWrongLetterIsAProblem(String name) {
        assertThat(route(answering("GET"), answering(name, REQUEST, CONTEXT)).check())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains(name).endsWith("only in one letter"));
        assertThat(route(answering(name)).problems()).containsExactly(RouteProblem.METHOD_NAME);
    }

    @Test
    void aHelperMayHaveANameLikeThat() {
        assertThat(route(
                                answering("GET"),
                                answering("set"),
                                answering("read", REQUEST),
                                answering("batch"),
                                answering("deleted"),
                                answering("NOT_FOUND"),
                                answering("GONE"),
                                answering("SET", "java.lang.String"),
                                method("PUTS", Set.of(Trait.STATIC)),
                                returning("READ", "java.lang.String", Returns.OTHER))
                        .problems())
                .isEmpty();
    }

    @Test
    void allProblemsOfAClassAreToldAtOnce() {
        assertThat(route(
                                answering("get"),
                                returning("POST", "void", Returns.OTHER),
                                answering("PUT", "java.lang.String", REQUEST, REQUEST))
                        .without(RouteClass.Trait.PUBLIC)
                        .annotated("", "jakarta.annotation.security.RolesAllowed", false)
                        .problems())
                .containsExactly(
                        RouteProblem.CLASS_NOT_PUBLIC,
                        RouteProblem.METHOD_NAME,
                        RouteProblem.RETURN_TYPE,
                        RouteProblem.PARAMETER_TYPE,
                        RouteProblem.PARAMETER_REPEATED,
                        RouteProblem.ANNOTATION_REFUSED);
    }

    @Test
    void aMemberIsNamedByItsSignature() {
        assertThat(route(answering("GET", REQUEST, "io.routelet.RouteContext<app.P>", "int"))
                        .check())
                .singleElement()
                .hasToString("class app.users.$id.Route, GET(Request, RouteContext<P>, int), parameter 3: GET has a"
                        + " parameter of type int. To fix it, take Request, RouteContext, both or neither; Request.unwrap gives the"
                        + " Servlet request.");
    }

    @Test
    void anAnnotationAndItsMembersArePlaces() {
        assertThat(route(answering("GET"))
                        .annotated("GET()", "jakarta.annotation.security.RolesAllowed", false)
                        .config(settings(RouteSettings.Mode.FORCE_DYNAMIC, 60, -1, List.of()))
                        .check())
                .extracting(problem -> problem.place().member())
                .containsExactly("GET(), @RolesAllowed", "@RouteConfig(revalidate)");
    }

    @Test
    void instanceMethodsNeedAConstructorWhereCdiMakesNoInstance() {
        RouteClasses route = route(method("GET", Set.of(Trait.PUBLIC))).without(RouteClass.Trait.PUBLIC_CONSTRUCTOR);

        assertThat(route.problems()).containsExactly(RouteProblem.NO_CONSTRUCTOR);
        assertThat(route.injected().problems()).isEmpty();
        assertThat(route.without(RouteClass.Trait.BEAN_CONSTRUCTOR).problems())
                .containsExactly(RouteProblem.NO_CONSTRUCTOR);
        assertThat(route(answering("GET"))
                        .without(RouteClass.Trait.PUBLIC_CONSTRUCTOR)
                        .problems())
                .isEmpty();
    }

    @Test
    void injectionIsFineWhereCdiRuns() {
        RouteClasses route = route(answering("GET")).annotated("service", "jakarta.inject.Inject", false);

        assertThat(route.problems()).containsExactly(RouteProblem.INJECTION_WITHOUT_CDI);
        assertThat(route.injected().problems()).isEmpty();
    }

    @Test
    void otherAnnotationsAreNobodysBusiness() {
        assertThat(route(answering("GET"))
                        .annotated("", "java.lang.Deprecated", false)
                        .annotated("GET()", "app.Mine", false)
                        .problems())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"app.Routes", "app.route", "app.ROUTE", "app.routes"})
    void aClassNearlyCalledRouteIsAProblemIfItHandles(String name) {
        assertThat(RouteRules.checkName(route(answering("GET")).named(name).model()))
                .hasSize(1);
        assertThat(RouteRules.checkName(route(answering("list")).named(name).model()))
                .isEmpty();
    }

    @Test
    void otherNamesAreNobodysBusiness() {
        assertThat(RouteRules.checkName(
                        route(answering("GET")).named("app.Route").model()))
                .isEmpty();
        assertThat(RouteRules.checkName(
                        route(answering("GET")).named("app.Client").model()))
                .isEmpty();
    }

    @Test
    void generateStaticParamsIsPublicStaticAndWithoutParameters() {
        RouteMethod wrong =
                new RouteMethod("generateStaticParams", Set.of(), List.of("int"), "java.util.Map<A, B>", Returns.OTHER);

        assertThat(route(answering("GET"), staticParams()).problems()).isEmpty();
        assertThat(route(answering("GET"), wrong).check()).singleElement().satisfies(problem -> assertThat(
                        problem.what())
                .endsWith("is not public, is not static, has parameters, returns Map<A, B>"));
        assertThat(route(answering("GET"), returning("generatestaticparams", "java.util.List", Returns.COLLECTION))
                        .problems())
                .containsExactly(RouteProblem.METHOD_NAME);
        assertThat(route(answering("POST"), staticParams()).problems())
                .containsExactly(RouteProblem.CONFIG_WITHOUT_GET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"generateStaticParam", "generateStaticParms", "generatedStaticParam", "generatestaticPrams"})
    void aNameNearlyThatOfGenerateStaticParamsIsAProblem(String name) {
        assertThat(route(answering("GET"), returning(name, "java.util.List", Returns.COLLECTION))
                        .problems())
                .containsExactly(RouteProblem.METHOD_NAME);
        assertThat(route(answering("GET"), returning(name, "java.lang.String", Returns.OTHER))
                        .problems())
                .isEmpty();
    }

    @Test
    void aListOfAnotherNameIsAHelper() {
        RouteMethod withParameters = new RouteMethod(
                "generateStaticParam",
                Set.of(Trait.PUBLIC, Trait.STATIC),
                List.of("int"),
                "java.util.List",
                Returns.COLLECTION);

        assertThat(route(
                                answering("GET"),
                                withParameters,
                                returning("generateParams", "java.util.List", Returns.COLLECTION))
                        .problems())
                .isEmpty();
    }

    @Test
    void settingsThatAgreeAreNoProblem() {
        RouteSettings.Mode isStatic = RouteSettings.Mode.FORCE_STATIC;

        assertThat(route(answering("GET"), answering("POST"))
                        .config(settings(isStatic, 60, 61, List.of("items", "x".repeat(256))))
                        .problems())
                .isEmpty();
        assertThat(route(answering("POST"))
                        .config(mode(RouteSettings.Mode.FORCE_DYNAMIC))
                        .problems())
                .isEmpty();
        assertThat(route(answering("GET"))
                        .config(settings(RouteSettings.Mode.AUTO, 0, -1, List.of()))
                        .problems())
                .isEmpty();
    }

    @Test
    void settingsThatContradictOneAnotherAreProblems() {
        RouteSettings.Mode auto = RouteSettings.Mode.AUTO;

        assertThat(route(answering("GET"))
                        .config(settings(auto, 0, -1, List.of("a")))
                        .problems())
                .containsExactly(RouteProblem.CONFIG_DYNAMIC_CACHED);
        assertThat(route(answering("GET"))
                        .config(settings(auto, -1, -1, List.of("", "x".repeat(257))))
                        .problems())
                .containsExactly(RouteProblem.CONFIG_TAG, RouteProblem.CONFIG_TAG);
        assertThat(route(answering("GET"))
                        .config(settings(RouteSettings.Mode.ERROR, 0, -1, List.of()))
                        .problems())
                .containsExactly(RouteProblem.CONFIG_STATIC_UNCACHED);
    }
}
