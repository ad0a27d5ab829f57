package io.routelet.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.containers.TomcatSite;
import io.routelet.containers.Webapp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokenApplicationTest {
    private static final String GET = "public static Response GET() { return Response.text(\"x\"); }";

    @TempDir
    private Path folder;

    @Test
    void allProblemsStandInOneMessage() throws Exception {
        new CompiledWebapp(folder)
                .route("app.x.$id", GET)
                .route("app.x.$slug", GET)
                .route("app.returns", "public static String GET() { return \"x\"; }")
                .route("app.near", "public static Response get() { return null; }")
                .route("app.none", "")
                .route(
                        "app.params.$id",
                        "public record Params(java.util.Map<String, String> id) {}"
                                + " public static Response GET(RouteContext<Params> context) { return null; }")
                .route("app.argument", "public static Response GET(String text) { return null; }")
                .route("app.feed", GET)
                .file("feed", "a file")
                .build();
        assertThat(refusal())
                .contains("7 problems with the routes")
                .contains("/x/[id]", "/x/[slug]")
                .contains("app.returns.Route", "GET returns String", "Response.json(object)")
                .contains("app.near.Route", "differs from GET only in case", "rename it to GET")
                .contains("app.none.Route", "no HTTP method")
                .contains("app.params.$id.Route", "cannot be made from text")
                .contains("parameter of type")
                .contains("the static file /feed");
    }

    @Test
    void aContextOfWhatIsNoRecordOfTheApplicationIsToldAtItsParameter() throws Exception {
        new CompiledWebapp(folder)
                .route("app.a.$id", "public static Response GET(Request r, RouteContext<String> c) { return null; }")
                .route(
                        "app.b.$id",
                        "public static Response GET(RouteContext<java.util.Map<String, String>> c) { return null; }")
                .source(
                        "app.Shared",
                        "package app; import io.routelet.*; public abstract class Shared<P> {"
                                + " public Response GET(RouteContext<P> context) { return null; } }")
                .source(
                        "app.c.$id.Route",
                        "package app.c.$id; public class Route extends app.Shared<Route.Own> {"
                                + " public record Own(String id) {} }")
                .build();
        assertThat(refusal())
                .contains("3 problems")
                .contains("class app.a.$id.Route, GET(Request, RouteContext<String>), parameter 2")
                .contains("class app.b.$id.Route, GET(RouteContext<Map<String, String>>), parameter 1")
                .contains("class app.c.$id.Route, GET(RouteContext<P>), parameter 1");
    }

    @Test
    void aClassThatCannotBeMadeIsNamedWithItsReason() throws Exception {
        new CompiledWebapp(folder)
                .route(
                        "app.a",
                        "static int x = 1 / Integer.getInteger(\"none\", 0);"
                                + " public Response GET() { return null; }")
                .route(
                        "app.b",
                        "public Route() { throw new IllegalStateException(\"no database\"); }"
                                + " public Response GET() { return null; }")
                .route(
                        "app.c",
                        "public Response GET() { return new app.gone.Gone().answer(); }"
                                + " public app.gone.Gone helper() { return null; }")
                .source(
                        "app.gone.Gone",
                        "package app.gone; public class Gone {"
                                + " public io.routelet.Response answer() { return null; } }")
                .build();
        Files.delete(folder.resolve("WEB-INF/classes/app/gone/Gone.class"));
        assertThat(refusal())
                .contains("3 problems")
                .contains("app.a.Route", "ArithmeticException: / by zero")
                .contains("app.b.Route", "no database")
                .contains("app.c.Route", "ClassNotFoundException: app.gone.Gone");
    }

    /** The three rows of the guide of Next.js, and what else may stand at a path. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "app     | page.html           | the page",
                "app.api | page.html           |",
                "app.api | [user]/page.html    |",
                "app.x   | (shop)/x/page.html  | the page",
                "app.$id | [user]/page.html    | the page",
                "app.x   | x/[[...all]]/page.html | the page"
            })
    void aPageAndARouteOnOnePathAreRefused(String route, String page, String refused) throws Exception {
        new CompiledWebapp(folder)
                .route(route, GET)
                .file("WEB-INF/app/" + page, "the page")
                .build();
        if (refused != null) {
            assertThat(refusal())
                    .contains("1 problem", "class " + route + ".Route", "page /WEB-INF/app/" + page)
                    .contains("keep either the page or the Route");
            return;
        }
        try (TomcatSite site = TomcatSite.start(Webapp.of(folder))) {
            assertThat(site.client().get("/api").text()).isEqualTo("x");
            assertThat(site.client().get(page.startsWith("[") ? "/ada" : "/").text())
                    .isEqualTo("the page");
            assertThat(site.log()).contains("□ /", "page: a JSP or an HTML file");
        }
    }

    @Test
    void pagesAndFilesOnOnePathAreRefused() throws Exception {
        new CompiledWebapp(folder)
                .route("app.api", GET)
                .file("WEB-INF/app/docs/page.html", "page")
                .file("docs/index.html", "welcome")
                .file("WEB-INF/app/a/page.html", "page")
                .file("WEB-INF/app/(b)/a/page.html", "page")
                .file("WEB-INF/app/c/page.html", "page")
                .file("WEB-INF/app/c/page.jsp", "page")
                .file("WEB-INF/app/[...d]/e/page.html", "page")
                .file("WEB-INF/app/f/Page.jsp", "page")
                .build();
        assertThat(refusal())
                .contains("5 problems")
                .contains("the welcome file /docs/index.html would be served at /docs")
                .contains("/WEB-INF/app/a/page.html", "/WEB-INF/app/(b)/a/page.html")
                .contains("/c is also answered by page /WEB-INF/app/c/page.html")
                .contains("the catch-all [...d] takes the rest")
                .contains("Page.jsp is no page");
    }

    @Test
    void theWelcomeFilesOfWebXmlAreThoseThatAreRefused() throws Exception {
        new CompiledWebapp(folder)
                .route("app.api", GET)
                .route("app.docs", GET)
                .file(
                        "WEB-INF/web.xml",
                        "<web-app><welcome-file-list><welcome-file>start.html</welcome-file>"
                                + "</welcome-file-list></web-app>")
                .file("WEB-INF/app/shop/page.html", "page")
                .file("shop/start.html", "welcome")
                .file("docs/start.html", "welcome")
                .file("api/index.html", "no welcome file any more")
                .build();
        assertThat(refusal())
                .contains("2 problems")
                .contains("the welcome file /shop/start.html would be served at /shop")
                .contains("the welcome file /docs/start.html would be served at /docs");
    }

    @Test
    void idsThatCannotBeAreToldAtTheStart() throws Exception {
        new CompiledWebapp(folder)
                .source("app.a.Icon", icon("a", "java.util.List.of(\"x/y\")"))
                .source("app.b.Icon", icon("b", "failing()"))
                .source("app.c.Icon", icon("c", "null"))
                .build();
        assertThat(refusal())
                .contains("3 problems", "the id x/y, which no path can have")
                .contains("generateImageMetadata failed: java.lang.IllegalStateException: no database")
                .contains("generateImageMetadata failed: java.lang.IllegalStateException: it returned null");
    }

    @Test
    void staticParamsAreWhatTheHandlerTakes() throws Exception {
        new CompiledWebapp(folder)
                .route(
                        "app.a.$n",
                        "record Params(int n) {} public static Response GET(RouteContext<Params> c) { return null; }"
                                + " public static java.util.List<?> generateStaticParams() {"
                                + " return java.util.List.of(java.util.Map.of(\"n\", \"abc\")); }")
                .build();
        assertThat(refusal())
                .contains("1 problem")
                .contains("generateStaticParams returned {n=abc}, which does not fit /a/[n]", "NumberFormatException");
    }

    private static String icon(String name, String ids) {
        return "package app." + name + "; import io.routelet.Response; public class Icon {"
                + " static java.util.List<String> failing() { throw new IllegalStateException(\"no database\"); }"
                + " public static java.util.List<String> generateImageMetadata() { return " + ids + "; }"
                + " public static Response generate(String id) { return null; } }";
    }

    @Test
    void injectionWithoutCdiIsRefused() throws Exception {
        new CompiledWebapp(folder)
                .route("app.a", "@jakarta.inject.Inject Object service; public Response GET() { return null; }")
                .build();
        assertThat(refusal()).contains("@Inject asks for injection, but CDI does not run");
    }

    @Test
    void aGuardThatIsInheritedIsNotIgnored() throws Exception {
        new CompiledWebapp(folder)
                .source(
                        "app.Guarded",
                        "package app; @jakarta.annotation.security.RolesAllowed(\"admin\") public abstract"
                                + " class Guarded { public io.routelet.Response GET() { return null; } }")
                .source(
                        "app.Admin",
                        "package app; public interface Admin { @jakarta.annotation.security.RolesAllowed(\"x\")"
                                + " default io.routelet.Response DELETE() { return null; } }")
                .source("app.a.Route", "package app.a; public class Route extends app.Guarded {}")
                .source("app.b.Route", "package app.b; public class Route implements app.Admin {}")
                .build();
        assertThat(refusal()).contains("2 problems", "app.a.Route", "app.b.Route", "@RolesAllowed has no effect");
    }

    @Test
    void aSettingThatIsUnknownIsRefused() throws Exception {
        new CompiledWebapp(folder).route("app.a", GET).build();
        assertThat(refusal(Map.of("routelet.basepath", "/x"))).contains("Did you mean routelet.basePath?");
    }

    @Test
    void fiveThousandRoutesDeploy() throws Exception {
        Path classes = new CompiledWebapp(folder)
                .route("app.a0000", GET)
                .route("app.a0000.$id", GET)
                .build()
                .resolve("WEB-INF/classes/app");
        for (int i = 1; i < 2_500; i++) {
            String name = String.format(Locale.ROOT, "a%04d", i);
            copy(classes, "a0000", name, "Route.class");
            copy(classes, "a0000", name, "$id/Route.class");
        }
        try (TomcatSite site = TomcatSite.start(Webapp.of(folder))) {
            assertThat(site.isUp()).isTrue();
            assertThat(site.client().get("/a2499/7").text()).isEqualTo("x");
        }
    }

    /** The same class in another package: names of one length have one form in a class file. */
    private static void copy(Path classes, String from, String to, String file) throws IOException {
        String original = Files.readString(classes.resolve(from).resolve(file), StandardCharsets.ISO_8859_1);
        Path copy = classes.resolve(to).resolve(file);
        Files.createDirectories(copy.getParent());
        Files.writeString(copy, original.replace(from, to), StandardCharsets.ISO_8859_1);
    }

    private String refusal() throws Exception {
        return refusal(Map.of());
    }

    private String refusal(Map<String, String> settings) throws Exception {
        try (TomcatSite site = TomcatSite.start(Webapp.of(folder).with(settings))) {
            assertThat(site.isUp()).isFalse();
            return site.log();
        }
    }
}
