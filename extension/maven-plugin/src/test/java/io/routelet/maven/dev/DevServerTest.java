package io.routelet.maven.dev;

import static io.routelet.maven.dev.TestProject.route;
import static io.routelet.maven.dev.TestProject.save;
import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.containers.Reply;
import io.routelet.containers.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevServerTest {
    private static final long PATIENCE = 10_000_000_000L;
    private static final String JAVA = "src/main/java/app/";
    private static final String WEB = "src/main/webapp/";
    private static final String HTML = "Accept: text/html";

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        for (int i = 0; i < 20; i++) {
            save(folder, JAVA + "r" + i + "/Route.java", route("app.r" + i, "Response.text(\"" + i + "\")"));
        }
        save(folder, JAVA + "users/$id/Route.java", """
                package app.users.$id;

                import io.routelet.*;

                public final class Route {
                    public static Response GET(RouteContext<Params> context) {
                        return Response.text("user " + context.params().id());
                    }
                }
                """);
        save(folder, WEB + "hello.jsp", "<p><%= 1 + 1 %></p>");
        save(folder, WEB + "style.css", "a { color: green }");
    }

    @Test
    void whatIsSavedAnswersAtTheNextRequest() throws Exception {
        try (TestProject project = TestProject.start(folder)) {
            assertThat(project.text("/r3")).isEqualTo("3");
            assertThat(project.text("/users/7")).isEqualTo("user 7");
            project.save(JAVA + "r3/Route.java", route("app.r3", "Response.text(\"three\")"));
            assertThat(project.text("/r3")).isEqualTo("three");
            assertThat(project.terminal).hasSize(1);
            assertThat(project.terminal.get(0))
                    .startsWith("✓ src/main/java/app/r3/Route.java  ")
                    .endsWith(" ms");
        }
    }

    @Test
    void filesAndPagesOfTheWebAreTheOnesOfNow() throws Exception {
        try (TestProject project = TestProject.start(folder)) {
            assertThat(project.text("/hello.jsp")).isEqualTo("<p>2</p>");
            assertThat(project.text("/style.css")).isEqualTo("a { color: green }");
            project.save(WEB + "hello.jsp", "<p><%= 20 + 22 %></p>");
            project.save(WEB + "style.css", "b { color: red }");
            assertThat(project.text("/hello.jsp")).isEqualTo("<p>42</p>");
            assertThat(project.text("/style.css")).isEqualTo("b { color: red }");
            project.save(WEB + "WEB-INF/app/about/page.jsp", "about ${1 + 2}");
            assertThat(project.text("/about")).isEqualTo("about 3");
        }
    }

    @Test
    void aSyntaxErrorBreaksItsRouteAlone() throws Exception {
        try (TestProject project = TestProject.start(folder)) {
            project.save(JAVA + "r5/Route.java", route("app.r5", "Response.text(\"five\""));
            Reply broken = project.get("/r5");
            assertThat(broken.status()).isEqualTo(500);
            assertThat(broken.header("Content-Type")).startsWith("application/problem+json");
            assertThat(broken.text())
                    .contains("src/main/java/app/r5/Route.java", "\"line\":7", "> ", "return Response.text(");
            assertThat(project.get("/r5", HTML).text())
                    .contains("<h1>This route does not compile</h1>", "src/main/java/app/r5/Route.java:7", " expected");
            assertOthersAnswer(project, 5);

            project.save(JAVA + "r5/Route.java", route("app.r5", "Response.text(\"healed\")"));
            assertThat(project.text("/r5")).isEqualTo("healed");
        }
    }

    private static void assertOthersAnswer(TestProject project, int broken) throws IOException {
        for (int i = 0; i < 20; i++) {
            if (i != broken) {
                assertThat(project.text("/r" + i)).isEqualTo(Integer.toString(i));
            }
        }
    }

    @Test
    void aProjectThatIsBrokenAtTheStartIsServedWithoutWhatIsBroken() throws Exception {
        save(folder, JAVA + "r5/Route.java", route("app.r5", "Response.txt(\"five\")"));
        try (TestProject project = TestProject.start(folder)) {
            assertThat(project.get("/r5").text()).contains("cannot find symbol", "src/main/java/app/r5/Route.java");
            assertOthersAnswer(project, 5);
        }
    }

    @Test
    void whatNeedsABrokenFileSaysSo() throws Exception {
        String helper =
                "package app._lib;\n\npublic final class Greeting {\n    public static String text() { return %s; }\n}\n";
        save(folder, JAVA + "_lib/Greeting.java", helper.formatted("\"hello\""));
        save(folder, JAVA + "hello/Route.java", route("app.hello", "Response.text(app._lib.Greeting.text())"));
        try (TestProject project = TestProject.start(folder)) {
            assertThat(project.text("/hello")).isEqualTo("hello");
            project.save(JAVA + "_lib/Greeting.java", helper.formatted("7"));
            assertThat(project.get("/hello").text())
                    .contains(
                            "src/main/java/app/hello/Route.java needs src/main/java/app/_lib/Greeting.java",
                            "int cannot be converted to");
            assertOthersAnswer(project, -1);
            project.save(JAVA + "_lib/Greeting.java", helper.formatted("\"again\""));
            assertThat(project.text("/hello")).isEqualTo("again");
        }
    }

    @Test
    void whatOthersSeeIsCompiledIntoThem() throws Exception {
        String helper =
                "package app._lib;\n\npublic final class Greeting {\n    public static final String TEXT = %s;\n}\n";
        save(folder, JAVA + "_lib/Greeting.java", helper.formatted("\"hello\""));
        save(folder, JAVA + "hello/Route.java", route("app.hello", "Response.text(app._lib.Greeting.TEXT)"));
        try (TestProject project = TestProject.start(folder)) {
            assertThat(project.text("/hello")).isEqualTo("hello");
            project.save(JAVA + "_lib/Greeting.java", helper.formatted("\"bye\""));
            assertThat(project.text("/hello")).isEqualTo("bye");
        }
    }

    @Test
    void aRouteThatIsRemovedIsGone() throws Exception {
        try (TestProject project = TestProject.start(folder)) {
            assertThat(project.get("/r5").status()).isEqualTo(200);
            project.delete(JAVA + "r5/Route.java");
            assertThat(project.get("/r5").status()).isEqualTo(404);
            assertOthersAnswer(project, 5);
        }
    }

    @Test
    void aRouteOfACommentAloneIsGone() throws Exception {
        try (TestProject project = TestProject.start(folder)) {
            assertThat(project.text("/r5")).isEqualTo("5");
            project.save(JAVA + "r5/Route.java", "// package app.r5;\n");
            assertThat(project.get("/r5").status()).isEqualTo(404);
            assertOthersAnswer(project, 5);
            project.save(JAVA + "r5/Route.java", route("app.r5", "Response.text(\"again\")"));
            assertThat(project.text("/r5")).isEqualTo("again");
        }
    }

    @Test
    void whatNeedsAFileThatIsEmptyDoesNotCompile() throws Exception {
        String helper =
                "package app._lib;\n\npublic final class Greeting {\n    public static final String TEXT = \"hi\";\n}\n";
        save(folder, JAVA + "_lib/Greeting.java", helper);
        save(folder, JAVA + "hello/Route.java", route("app.hello", "Response.text(app._lib.Greeting.TEXT)"));
        try (TestProject project = TestProject.start(folder)) {
            assertThat(project.text("/hello")).isEqualTo("hi");
            project.save(JAVA + "_lib/Greeting.java", "");
            assertThat(project.text("/hello")).contains("This route does not compile", "app._lib");
            project.save(JAVA + "_lib/Greeting.java", helper);
            assertThat(project.text("/hello")).isEqualTo("hi");
        }
    }

    @Test
    void anExceptionShowsTheLineOfTheAuthorFirst() throws Exception {
        save(
                folder,
                JAVA + "r5/Route.java",
                route("app.r5", "Response.text(Integer.toString(Integer.parseInt(\"x\")))"));
        try (TestProject project = TestProject.start(folder)) {
            String page = project.get("/r5", HTML).text();
            assertThat(page)
                    .contains(
                            "<h1>java.lang.NumberFormatException</h1>",
                            "For input string: &quot;x&quot;",
                            "src/main/java/app/r5/Route.java:7",
                            "Stack trace");
            assertThat(page.indexOf("Route.java:7")).isLessThan(page.indexOf("Integer.java"));
            Reply problem = project.get("/r5");
            assertThat(problem.status()).isEqualTo(500);
            assertThat(problem.header("Content-Type")).startsWith("application/problem+json");
            assertThat(problem.text()).contains("\"file\":\"src/main/java/app/r5/Route.java\",\"line\":7");
        }
    }

    @Test
    void anExceptionOfAJspShowsItsLine() throws Exception {
        save(folder, WEB + "bad.jsp", "<p>\n<% Object o = null; %>\n<%= o.toString() %>\n</p>");
        try (TestProject project = TestProject.start(folder)) {
            assertThat(project.get("/bad.jsp", HTML).text()).contains("src/main/webapp/bad.jsp:3");
            project.save(WEB + "bad.jsp", "<p>\n<%= nonsense %>\n</p>");
            assertThat(project.get("/bad.jsp", HTML).text())
                    .contains("src/main/webapp/bad.jsp:2", "nonsense cannot be resolved");
        }
    }

    @Test
    void aMistakeThatOnlyTheDeploymentFindsIsShown() throws Exception {
        try (TestProject project = TestProject.start(folder)) {
            project.save(WEB + "r5", "a file at the URL of a route");
            Reply reply = project.get("/r7", HTML);
            assertThat(reply.status()).isEqualTo(500);
            assertThat(reply.text())
                    .contains("The application does not start", "/r5", "src/main/java/app/r5/Route.java");
            project.delete(WEB + "r5");
            assertThat(project.text("/r7")).isEqualTo("7");
        }
    }

    @Test
    void twoRoutesInConflictBreakOneOfThem() throws Exception {
        try (TestProject project = TestProject.start(folder)) {
            project.save(JAVA + "users/$name/Route.java", route("app.users.$name", "Response.text(\"name\")"));
            assertThat(project.get("/users/7").text()).contains("match the same URLs");
            assertOthersAnswer(project, -1);
        }
    }

    @Test
    void anUnknownPathIsToldTheNearestRoutesAndItsFile() throws Exception {
        try (TestProject project = TestProject.start(folder)) {
            Reply reply = project.get("/user/7", HTML);
            assertThat(reply.status()).isEqualTo(404);
            assertThat(reply.text())
                    .contains("Nothing answers /user/7", "/users/[id]", "src/main/java/app/user/$id/Route.java");
        }
    }

    @Test
    void theOverviewShowsRoutesAndRequests() throws Exception {
        save(
                folder,
                JAVA + "kept/Route.java",
                route("app.kept", "Response.text(\"kept\")")
                        .replace(
                                "public final",
                                "@RouteConfig(dynamic = Dynamic.FORCE_STATIC, tags = \"things\")\npublic final"));
        try (TestProject project = TestProject.start(folder)) {
            project.client().getUntil("routelet; hit", "/kept");
            project.get("/r3?secret=1");
            String page = project.text("/_routelet");
            for (long end = System.nanoTime() + PATIENCE; !page.contains("GET /r3") && System.nanoTime() < end; ) {
                page = project.text(
                        "/_routelet"); // It lists a request when that is over, which its client knows before.
            }
            assertThat(page)
                    .contains(
                            "/users/[id]",
                            "app.kept.Route",
                            "kind-static",
                            "state-FRESH",
                            "things",
                            "GET /r3",
                            "routelet.dev")
                    .doesNotContain("http://", "https://", "<script", "secret=1");
        }
    }

    @Test
    void aForeignHostIsRefused() throws Exception {
        try (TestProject project = TestProject.start(folder)) {
            for (String path : List.of("/_routelet", "/r3", "/nowhere")) {
                try (Wire wire = project.client().open()) {
                    Reply reply = wire.send(
                                    "GET " + path + " HTTP/1.1\r\nHost: evil.example:8080\r\nConnection: close\r\n\r\n")
                            .read("GET");
                    assertThat(reply.status()).isEqualTo(403);
                    assertThat(reply.text()).doesNotContain("app.r3");
                }
            }
        }
    }

    @Test
    void noRequestIsLostWhileTheApplicationStartsAgain() throws Exception {
        try (TestProject project = TestProject.start(folder)) {
            List<CompletableFuture<Integer>> asked = new ArrayList<>();
            for (int edit = 0; edit < 5; edit++) {
                project.save(JAVA + "r5/Route.java", route("app.r5", "Response.text(\"" + edit + "\")"));
                for (int i = 0; i < 6; i++) {
                    String path = "/r" + i;
                    asked.add(CompletableFuture.supplyAsync(() -> status(project, path)));
                }
            }
            for (CompletableFuture<Integer> status : asked) {
                assertThat(status.get()).isEqualTo(200);
            }
        }
    }

    private static int status(TestProject project, String path) {
        try {
            return project.get(path).status();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
