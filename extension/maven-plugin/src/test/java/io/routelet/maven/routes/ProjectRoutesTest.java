package io.routelet.maven.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.routelet.containers.Source;
import io.routelet.deploy.RouteFiles;
import io.routelet.maven.TestLibraries;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectRoutesTest {
    @TempDir
    private Path folder;

    private void route(String packageName, String text) throws IOException {
        String source = "package " + packageName + ";\nimport io.routelet.*;\n" + text;
        Path file = folder.resolve("src").resolve(packageName.replace('.', '/')).resolve("Route.java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
        Source.compile(List.of(new Source(packageName + ".Route", source)), folder.resolve("classes"));
    }

    private ProjectRoutes routes(Map<String, String> settings) throws IOException {
        return ProjectRoutes.of(
                new RouteFiles(folder.resolve("classes"), TestLibraries.all(), folder.resolve("webapp"), settings),
                List.of(folder.resolve("gen"), folder.resolve("src")));
    }

    private void compile() throws IOException {
        route("app.kept", """
                @RouteConfig(dynamic = Dynamic.FORCE_STATIC, revalidate = 60)
                public final class Route {
                    static { if (true) throw new AssertionError("Nothing is run"); }

                    public static Response GET() {
                        return Response.text("");
                    }
                    public static Response POST() { return null; }
                }""");
        route("app.posts.$slug", """
                @RouteConfig(tags = "posts")
                public final class Route {
                    public record Params(String slug) {}
                    public static java.util.List<Params> generateStaticParams() { throw new AssertionError(); }
                    public static Response GET() { return Response.text(""); }
                }""");
        route("app.clock", """
                public final class Route {
                    public static Response GET() {
                        return Response.text("" + java.time.Instant.now());
                    }
                }""");
        route("app.pure", "public final class Route { public static Response GET() { return Response.text(\"x\"); } }");
        Path page = folder.resolve("webapp/WEB-INF/app/about/page.html");
        Files.createDirectories(page.getParent());
        Files.writeString(page, "About");
    }

    @Test
    void theTableIsThatOfAStartAndNothingRuns() throws IOException {
        compile();
        assertThat(routes(Map.of("routelet.cacheComponents", "true"))
                        .text()
                        .lines()
                        .map(String::stripTrailing))
                .containsExactly(
                        "Route              Revalidate  Expire",
                        "┌ □ /about                             GET, HEAD, OPTIONS        /WEB-INF/app/about/page.html",
                        "├ ƒ /clock                             GET, HEAD, OPTIONS        app.clock.Route"
                                + "               the clock: Instant.now (Route:5)",
                        "├ ○ /kept                  1m      1y  GET, HEAD, OPTIONS, POST  app.kept.Route",
                        "├ ● /posts/[slug]                      GET, HEAD, OPTIONS        app.posts.$slug.Route",
                        "└ ○ /pure                              GET, HEAD, OPTIONS        app.pure.Route",
                        "",
                        "○  static: GET runs once, and its answer is kept",
                        "●  generated: GET runs once for each of generateStaticParams, and the answers are kept",
                        "ƒ  dynamic: runs for every request",
                        "□  page: a JSP or an HTML file, which the server shows");
    }

    @Test
    void toolsGetSourceAndLine() throws IOException {
        compile();
        Path webXml = folder.resolve("webapp/WEB-INF/web.xml");
        Files.writeString(webXml, """
                <web-app><context-param><param-name>routelet.cacheComponents</param-name>
                <param-value> true </param-value></context-param></web-app>""");
        JsonArray rows;
        try (JsonReader reader =
                Json.createReader(new StringReader(routes(Map.of()).json()))) {
            rows = reader.readArray();
        }
        assertThat(rows).hasSize(5);
        JsonObject kept = rows.getJsonObject(2);
        assertThat(kept.getString("path")).isEqualTo("/kept");
        assertThat(kept.getJsonArray("methods").toString()).isEqualTo("[\"GET\",\"HEAD\",\"OPTIONS\",\"POST\"]");
        assertThat(kept.getString("kind")).isEqualTo("static");
        assertThat(kept.isNull("reason")).isTrue();
        assertThat(kept.getInt("revalidate")).isEqualTo(60);
        assertThat(kept.getInt("expire")).isEqualTo(31_536_000);
        assertThat(kept.getString("source")).isEqualTo("app.kept.Route");
        assertThat(kept.getString("file"))
                .isEqualTo(folder.resolve("src/app/kept/Route.java").toString());
        assertThat(kept.getInt("line")).isEqualTo(8);
        assertThat(rows.getJsonObject(1).getString("reason")).isEqualTo("the clock: Instant.now (Route:5)");
        assertThat(rows.getJsonObject(0).isNull("file")).isTrue();
    }

    @Test
    void withoutCacheComponentsTheReasonIsThatNobodyAsks() throws IOException {
        compile();
        assertThat(routes(Map.of()).text()).containsPattern("ƒ /pure .*nothing asks for it to be kept");
    }

    @Test
    void mistakesAreToldTogether() throws IOException {
        route("app.a.$id", "public final class Route { public static String GET() { return \"\"; } }");
        route("app.a.$name", "public final class Route { public static Response GET() { return null; } }");
        assertThatThrownBy(() -> routes(Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("2 problems with the routes")
                .hasMessageContaining("/a/[name]");
        assertThatThrownBy(() -> routes(Map.of("routelet.cacheComponents", "perhaps")))
                .hasMessageContaining("perhaps");
    }

    @Test
    void withoutRoutesItSaysSo() throws IOException {
        Files.createDirectories(folder.resolve("classes"));
        assertThat(routes(Map.of()).text()).isEqualTo("There are no routes");
        assertThat(routes(Map.of()).json()).isEqualTo("[\n]\n");
    }
}
