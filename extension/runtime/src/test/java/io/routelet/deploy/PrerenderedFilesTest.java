package io.routelet.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.containers.Client;
import io.routelet.containers.Reply;
import io.routelet.containers.TomcatSite;
import io.routelet.containers.Webapp;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a build has rendered is given as if it had been rendered here, and the handler does not run. */
class PrerenderedFilesTest {
    private static final String STATIC = "@RouteConfig(dynamic = Dynamic.FORCE_STATIC, tags = \"t\")\n";

    @TempDir
    private Path folder;

    @TempDir
    private Path home;

    private Webapp webapp;

    @BeforeEach
    void compile() throws Exception {
        webapp = Webapp.of(sources().build()).at("/pre");
    }

    private CompiledWebapp sources() {
        return new CompiledWebapp(folder)
                .source("shop.Runs", """
                        package shop;
                        public final class Runs {
                            private static final java.util.concurrent.atomic.AtomicInteger RUNS =
                                    new java.util.concurrent.atomic.AtomicInteger();
                            public static void add() { RUNS.incrementAndGet(); }
                            public static int get() { return RUNS.get(); }
                        }""")
                .source("app.page.$id.Route", route("app.page.$id", """
                        public record Params(String id) {}
                        public static java.util.List<Params> generateStaticParams() {
                            return java.util.List.of(new Params("a b"), new Params("ü"));
                        }
                        public static Response GET(Request request, RouteContext<Params> context) {
                            shop.Runs.add();
                            return Response.html((request.url() + context.path("/x") + context.params().id()).repeat(50))
                                    .withHeader("X-Id", "1");
                        }"""))
                .source("app.plain.Route", route("app.plain", """
                        public static Response GET() {
                            shop.Runs.add();
                            return Response.text(io.routelet.cache.Cache.useCache(() -> {
                                io.routelet.cache.Cache.cacheTag("inner");
                                io.routelet.cache.Cache.cacheLife(io.routelet.cache.CacheLife.DAYS);
                                return "from a scope";
                            }));
                        }"""))
                .route("app.runs", """
                        public static Response GET() { return Response.text("" + shop.Runs.get()); }
                        public static Response POST(Request request) {
                            io.routelet.cache.Cache.revalidateTag(request.text());
                            return Response.noContent();
                        }""");
    }

    private static String route(String packageName, String body) {
        return "package " + packageName + ";\nimport io.routelet.*;\n" + STATIC + "public class Route {" + body + "}";
    }

    private TomcatSite start() throws Exception {
        return TomcatSite.start(webapp, home, Map.of());
    }

    private static List<String> shown(Reply reply) {
        return Stream.concat(
                        Stream.of(reply.status() + "", new String(reply.body(), StandardCharsets.ISO_8859_1)),
                        reply.stableLines().stream()
                                .filter(line -> !line.startsWith("age:") && !line.startsWith("cache-status:")))
                .toList();
    }

    private static List<Reply> pages(Client client) throws Exception {
        return List.of(
                client.get("/page/a%20b", "Accept-Encoding: gzip"),
                client.get("/page/a%20b"),
                client.get("/page/%C3%BC"),
                client.get("/plain"));
    }

    private static void revalidate(Client client, String tag) throws Exception {
        assertThat(client.send("POST", "/runs", tag.getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void theFirstRequestIsAHitAndTheHandlerDoesNotRun() throws Exception {
        Map<String, Object> built = BuildRun.prerender(webapp);
        assertThat(built)
                .containsEntry("paths", List.of("/page/a%20b", "/page/%C3%BC", "/plain"))
                .containsEntry("failed", List.of())
                .containsEntry("left", List.of());
        try (TomcatSite site = start()) {
            Client client = site.client();
            List<Reply> before = pages(client);
            assertThat(before).allMatch(page -> "routelet; hit".equals(page.header("Cache-Status")));
            assertThat(client.get("/runs").text()).isEqualTo("0");
            revalidate(client, "t");
            List<Reply> after = pages(client);
            assertThat(after.get(3).header("Cache-Status")).isEqualTo("routelet; fwd=miss; stored");
            assertThat(after.stream().map(PrerenderedFilesTest::shown).toList())
                    .isEqualTo(before.stream().map(PrerenderedFilesTest::shown).toList());
            assertThat(client.get("/runs").text()).isEqualTo("3");
        }
    }

    @Test
    void aTagOfAScopeInsideRevalidatesIt() throws Exception {
        BuildRun.prerender(webapp);
        try (TomcatSite site = start()) {
            revalidate(site.client(), "inner");
            assertThat(site.client().get("/plain").header("Cache-Status")).isEqualTo("routelet; fwd=miss; stored");
            assertThat(site.client().get("/page/%C3%BC").header("Cache-Status")).isEqualTo("routelet; hit");
        }
    }

    @Test
    void aRestartDoesNotBringBackWhatWasRevalidated() throws Exception {
        BuildRun.prerender(webapp);
        try (TomcatSite site = start()) {
            revalidate(site.client(), "inner");
        }
        try (TomcatSite site = start()) {
            pages(site.client());
            assertThat(site.client().get("/runs").text()).isEqualTo("3");
            assertThat(site.log()).contains("something was revalidated since this build was deployed first");
        }
        BuildRun.prerender(webapp);
        try (TomcatSite site = start()) {
            pages(site.client());
            assertThat(site.client().get("/runs").text()).isEqualTo("0");
        }
    }

    @Test
    void aSettingThatDiffersMakesItVoidAndIsNamed() throws Exception {
        BuildRun.prerender(webapp);
        webapp = webapp.at("/other");
        try (TomcatSite site = start()) {
            assertThat(site.client().get("/plain").text()).isEqualTo("from a scope");
            pages(site.client());
            assertThat(site.client().get("/runs").text()).isEqualTo("3");
            assertThat(site.log()).contains("context path=/other here, and context path=/pre in the build");
        }
    }

    @Test
    void anotherClassMakesItVoid() throws Exception {
        BuildRun.prerender(webapp);
        Files.writeString(folder.resolve("WEB-INF/classes/more.properties"), "x = 1");
        try (TomcatSite site = start()) {
            pages(site.client());
            assertThat(site.client().get("/runs").text()).isEqualTo("3");
            assertThat(site.log()).contains("it is of another build of these classes and libraries");
        }
    }

    @Test
    void whatIsExcludedIsRenderedHere() throws Exception {
        Map<String, Object> built = BuildRun.prerender(webapp, "/page/**", "/nothing");
        assertThat(built).containsEntry("paths", List.of("/plain"));
        assertThat(built.get("failed").toString()).contains("The exclusion /nothing meets no static route");
        assertThat(built.get("left").toString()).contains("/page/a b is not prerendered: excluded");
        try (TomcatSite site = start()) {
            pages(site.client());
            assertThat(site.client().get("/runs").text()).isEqualTo("2");
        }
    }

    @Test
    void aDamagedFileIsRenderedHere() throws Exception {
        BuildRun.prerender(webapp);
        Path file = BuildRun.folder(webapp).resolve("0");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        try (TomcatSite site = start()) {
            Reply page = site.client().get("/page/a%20b");
            assertThat(page.header("Cache-Status")).isEqualTo("routelet; fwd=uri-miss; stored");
            assertThat(page.text()).contains("/pre/xa b");
            pages(site.client());
            assertThat(site.client().get("/runs").text()).isEqualTo("1");
            assertThat(site.log()).contains("What the build has rendered for /page/[id] [a b] is not used");
        }
    }

    @Test
    void whatIsDevelopedIsRenderedAnew() throws Exception {
        webapp = webapp.with(Map.of("routelet.dev", "true"));
        BuildRun.prerender(webapp);
        try (TomcatSite site = start()) {
            pages(site.client());
            assertThat(site.client().get("/runs").text()).isEqualTo("3");
        }
    }

    @Test
    void draftModePassesItBy() throws Exception {
        sources().source("app.draft.Route", """
                package app.draft;
                import io.routelet.*;
                public class Route {
                    public static Response POST() { RequestScope.draftMode().enable(); return Response.noContent(); }
                }""").build();
        BuildRun.prerender(webapp);
        try (TomcatSite site = start()) {
            String cookie =
                    site.client().send("POST", "/draft").headers("Set-Cookie").get(0);
            String sent = "Cookie: " + cookie.substring(0, cookie.indexOf(';'));
            assertThat(site.client().get("/plain", sent).header("Cache-Status")).isNull();
            assertThat(site.client().get("/runs").text()).isEqualTo("1");
            assertThat(site.client().get("/plain").header("Cache-Status")).isEqualTo("routelet; hit");
        }
    }

    /** The special routes go the same way; a picture and a list of the site's addresses are what they are. */
    @Test
    void specialRoutesAreAmongIt() throws Exception {
        sources().source("app.Robots", """
                package app;
                import io.routelet.metadata.*;
                public class Robots {
                    public static RobotsRules generate() {
                        shop.Runs.add();
                        return RobotsRules.of(RobotsRule.of("*"));
                    }
                }""").source("app.Icon", """
                package app;
                import io.routelet.*;
                import io.routelet.metadata.*;
                public class Icon {
                    public static Response generate() {
                        shop.Runs.add();
                        return ImageResponse.draw(8, 8, graphics -> graphics.fillRect(0, 0, 4, 4));
                    }
                }""").build();
        BuildRun.prerender(webapp);
        List<Reply> kept;
        try (TomcatSite site = start()) {
            kept = List.of(site.client().get("/robots.txt"), site.client().get("/icon"));
            assertThat(kept).allMatch(reply -> "routelet; hit".equals(reply.header("Cache-Status")));
            assertThat(site.client().get("/runs").text()).isEqualTo("0");
        }
        Files.delete(BuildRun.folder(webapp).resolve("index"));
        try (TomcatSite site = start()) {
            assertThat(shown(site.client().get("/robots.txt"))).isEqualTo(shown(kept.get(0)));
            assertThat(shown(site.client().get("/icon"))).isEqualTo(shown(kept.get(1)));
        }
    }
}
