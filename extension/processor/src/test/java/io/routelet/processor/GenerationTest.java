package io.routelet.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class GenerationTest {
    private static final String GET = "public static Response GET() { return null; }";

    private static final String SITEMAP =
            "package %s; import io.routelet.metadata.SitemapEntry; import java.util.List; public class Sitemap {"
                    + " public static List<String> generateSitemaps() { return List.of(\"1\"); }"
                    + " public static List<SitemapEntry> generate(String id) { return List.of(); } }";

    @TempDir
    private Path folder;

    @Parameter
    private CompilerKind kind;

    private Project project;
    private URLClassLoader loader;

    @BeforeEach
    void open() {
        project = new Project(folder.resolve("sources"), folder.resolve("output"), kind);
    }

    @AfterEach
    void close() throws IOException {
        if (loader != null) {
            loader.close();
        }
    }

    @Test
    void theParamsOfARouteAreThereInTheSameCompilation() throws Exception {
        project.route(
                "app.teams.$team_name.$new_.$$$rest",
                "public static Response GET(RouteContext<Params> context) {"
                        + " String team = context.params().teamName(); String fresh = context.params().new_();"
                        + " List<String> rest = context.params().rest(); return Response.json(rest); }");
        compile();
        Class<?> params = load("app.teams.$team_name.$new_.$$$rest.Params");
        assertThat(Arrays.stream(params.getRecordComponents()).map(GenerationTest::declaration))
                .containsExactly(
                        "java.lang.String teamName", "java.lang.String new_", "java.util.List<java.lang.String> rest");
    }

    @Test
    void paramsOfTheAuthorWin() throws Exception {
        project.route("app.a.$id", "public record Params(long id) {} " + take("Params"))
                .route("app.b.$id", take("Params"))
                .source("app.b.$id.Params", "package app.b.$id; record Params(int id) {}");
        compile();
        assertThat(project.generated("app.a.$id.Params")).doesNotExist();
        assertThat(project.generated("app.b.$id.Params")).doesNotExist();
    }

    @Test
    void aRouteWithoutDynamicSegmentsHasNoParams() throws Exception {
        project.route("app.users", GET).route("app._lib.$id", GET);
        compile();
        assertThat(project.generated("app.users.Params")).doesNotExist();
        assertThat(project.generated("app._lib.$id.Params")).doesNotExist();
    }

    @Test
    void everyRouteHasALink() throws Exception {
        project.route("app", GET)
                .route("app.users", GET)
                .route("app.users.$id", GET)
                .route("app.users.$id.blog_posts.$$path", GET)
                .route("app._shop_.search.$$$words", GET)
                .route("app.$lang", GET)
                .source("app.feed.package-info", "@io.routelet.Segment(\"grün & blau.xml\") package app.feed;")
                .route("app.feed", GET);
        compile();
        assertThat(link("root")).isEqualTo("/");
        assertThat(link("users")).isEqualTo("/users");
        assertThat(link("users", "a b")).isEqualTo("/users/a%20b");
        assertThat(link("usersBlogPosts", "7", List.of("a?", "b"))).isEqualTo("/users/7/blog-posts/a%3F/b");
        assertThat(link("search", List.of())).isEqualTo("/search");
        assertThat(link("lang", "de")).isEqualTo("/de");
        assertThat(link("grünBlauXml")).isEqualTo("/gr%C3%BCn%20%26%20blau.xml");
    }

    @Test
    void aLinkTakesTheTypesOfTheAuthorsParams() throws Exception {
        project.source(
                        "app.Color",
                        "package app; public enum Color { RED { public String toString() { return \"x\"; } } }")
                .source("app.Hidden", "package app; enum Hidden { A }")
                .source(
                        "app.Sku",
                        "package app; public record Sku(String text) { public static Sku of(String s) { return null; } }")
                .route("app.a.$id", "public record Params(long id) {} " + take("Params"))
                .route("app.b.$$colors", "public record Params(List<app.Color> colors) {} " + take("Params"))
                .route("app.c.$day", "public record Key(java.time.LocalDate day) {} " + take("Key"))
                .route("app.d.$sku", "public record Params(app.Sku sku) {} " + take("Params"))
                .route("app.e.$key", "record Key(String text) {} record Params(Key key) {} " + take("Params"))
                .route("app.f.$id", "record Params(java.util.UUID id) {} " + take("Params"))
                .route("app.g.$$ids", "record Params(List<java.util.UUID> ids) {} " + take("Params"));
        compile();
        assertThat(link("a", 7L)).isEqualTo("/a/7");
        assertThat(link("b", List.of(load("app.Color").getEnumConstants()[0]))).isEqualTo("/b/RED");
        assertThat(link("c", LocalDate.of(2026, 1, 2))).isEqualTo("/c/2026-01-02");
        assertThat(link("d", "x")).isEqualTo("/d/x");
        assertThat(link("e", "x")).isEqualTo("/e/x");
        UUID id = new UUID(1, 2);
        assertThat(link("f", id)).isEqualTo("/f/" + id);
        assertThat(link("g", List.of(id, id))).isEqualTo("/g/" + id + "/" + id);
    }

    @Test
    void linksAreThereInTheSameCompilation() throws Exception {
        project.route("app.users.$id", GET)
                .route(
                        "app.home",
                        "public static Response GET(RouteContext<?> context) {"
                                + " return Response.redirect(context.path(app.Links.users(\"7\"))); }");
        compile();
    }

    @Test
    void twoRoutesThatWouldHaveOneLinkBothGetALongerName() throws Exception {
        project.route("app.user_posts", GET).route("app.user.posts", GET).route("app.user", GET);
        compile();
        assertThat(link("user_posts")).isEqualTo("/user-posts");
        assertThat(link("user$posts")).isEqualTo("/user/posts");
        assertThat(link("user")).isEqualTo("/user");
        assertThat(methods("app.Links")).doesNotContain("userPosts");
    }

    @Test
    void filesThatClassesMakeHaveLinks() throws Exception {
        project.source("app.Sitemap", SITEMAP.formatted("app"))
                .source("app.$shop.Sitemap", SITEMAP.formatted("app.$shop"))
                .source("app.teas.$id.Icon", icon("app.teas.$id", ""))
                .source(
                        "app.many.Icon",
                        icon(
                                "app.many",
                                "public static List<Integer> generateImageMetadata() {" + " return List.of(1); }"))
                .route("app.many.icon2", GET);
        compile();
        assertThat(link("sitemap", "1")).isEqualTo("/sitemap/1.xml");
        assertThat(link("sitemap", "a b", "c")).isEqualTo("/a%20b/sitemap/c.xml");
        assertThat(link("teasIcon", "7")).isEqualTo("/teas/7/icon");
        assertThat(link("manyIcon", "1")).isEqualTo("/many/icon/1");
    }

    @Test
    void pagesHaveLinks() throws Exception {
        Path pages = folder.resolve("webapp/WEB-INF/app");
        for (String page : List.of(
                "page.jsp",
                "[user]/page.jsp",
                "(a)/docs/[...rest]/page.html",
                "same/x/page.html",
                "same-x/page.html",
                "_private/page.html",
                "not-found.jsp")) {
            Files.createDirectories(pages.resolve(page).getParent());
            Files.writeString(pages.resolve(page), "page");
        }
        project.route("app.api", GET);
        assertThat(project.compile("-Aroutelet.webapp=" + folder.resolve("webapp"))
                        .errors())
                .isEmpty();
        assertThat(link("root")).isEqualTo("/");
        assertThat(link("user", "a b")).isEqualTo("/a%20b");
        assertThat(link("docs", List.of("a", "b"))).isEqualTo("/docs/a/b");
        assertThat(link("_page$same$x")).isEqualTo("/same/x");
        assertThat(link("_page$same_2d_x")).isEqualTo("/same-x");
        assertThat(methods("app.Links")).hasSize(6).doesNotContain("sameX", "private", "notFound");
    }

    @Test
    void theWelcomeFilesOfWebXmlCount() throws Exception {
        Path webapp = folder.resolve("webapp");
        Files.createDirectories(webapp.resolve("WEB-INF"));
        Files.createDirectories(webapp.resolve("api"));
        Files.writeString(webapp.resolve("api/start.html"), "welcome");
        Files.writeString(webapp.resolve("WEB-INF/web.xml"), "<web-app/>");
        project.route("app.api", GET);
        assertThat(project.compile("-Aroutelet.webapp=" + webapp).errors()).isEmpty();
        Files.writeString(
                webapp.resolve("WEB-INF/web.xml"), "<web-app><welcome-file>start.html</welcome-file></web-app>");
        assertThat(project.compile("-Aroutelet.webapp=" + webapp).errors())
                .singleElement()
                .asString()
                .contains("the welcome file /api/start.html");
    }

    @Test
    void aLinksOfTheAuthorWins() throws Exception {
        project.route("app.users", GET).source("app.Links", "package app; public class Links {}");
        compile();
        assertThat(project.generated("app.Links")).doesNotExist();
    }

    @Test
    void anotherAppRootIsAnOption() throws Exception {
        project.route("com.acme.app.users.$id", take("Params")).route("app.wrong", "");
        compile("-Aroutelet.app=com.acme.app");
        assertThat(methods("com.acme.app.Links")).containsExactly("users");
    }

    @Test
    void anAppRootThatIsNoPackageIsRefused() throws Exception {
        project.route("app.users", GET);
        assertThat(project.compile("-Aroutelet.app=com..acme").errors())
                .containsExactly("The option routelet.app names no package: com..acme");
        assertThat(project.compile("-Aroutelet.app").errors()).isNotEmpty();
    }

    @Test
    void namesOfAnyScriptAndCommentsSurvive() throws Exception {
        project.source("app.x.package-info", "@io.routelet.Segment(\"*<b>{@\") package app.x;")
                .route("app.x.$größe", take("Params"));
        compile("-Xlint:all", "-Xdoclint:all");
        assertThat(link("b", "7")).isEqualTo("/*%3Cb%3E%7B%40/7");
    }

    @Test
    void whatIsGeneratedIsTheSameEveryTime() throws Exception {
        project.route("app.b.$id", GET).route("app.a.$id", GET);
        compile();
        String first = Files.readString(project.generated("app.Links"));
        Project.delete(folder.resolve("output"));
        List<Path> reversed = List.of(project.file("app.b.$id.Route"), project.file("app.a.$id.Route"));
        assertThat(project.compile(reversed).errors()).isEmpty();
        assertThat(project.generated("app.Links")).hasContent(first);
    }

    @Test
    void aSecondCompilationOverTheFirstIsNoMistake() throws Exception {
        project.route("app.users.$id", take("Params"));
        compile();
        compile();
        assertThat(link("users", "7")).isEqualTo("/users/7");
    }

    private static String take(String params) {
        return "public static Response GET(RouteContext<" + params + "> context) { return null; }";
    }

    private void compile(String... options) throws IOException {
        Project.Result result = project.compile(options);
        assertThat(result.errors()).isEmpty();
        assertThat(result.messages(Diagnostic.Kind.WARNING))
                .filteredOn(message -> message.startsWith("Routelet"))
                .isEmpty();
    }

    private static String declaration(RecordComponent component) {
        return component.getGenericType().getTypeName() + " " + component.getName();
    }

    private Class<?> load(String name) throws Exception {
        if (loader == null) {
            URL[] classes = {project.classes().toUri().toURL()};
            loader = new URLClassLoader(classes, GenerationTest.class.getClassLoader());
        }
        return loader.loadClass(name);
    }

    private List<String> methods(String type) throws Exception {
        return Arrays.stream(load(type).getDeclaredMethods())
                .map(Method::getName)
                .toList();
    }

    private String link(String name, Object... arguments) throws Exception {
        for (Method method : load("app.Links").getMethods()) {
            if (method.getName().equals(name) && method.getParameterCount() == arguments.length) {
                return (String) method.invoke(null, arguments);
            }
        }
        throw new AssertionError("There is no link " + name + " but " + methods("app.Links"));
    }

    private static String icon(String owner, String more) {
        return "package " + owner + "; import io.routelet.Response; import java.util.List; public class Icon { " + more
                + " public static Response generate(" + (more.isEmpty() ? "" : "String id") + ") { return null; } }";
    }
}
