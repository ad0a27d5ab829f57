package io.routelet.maven.dev;

import static io.routelet.maven.dev.TestProject.route;
import static io.routelet.maven.dev.TestProject.save;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of the server, as they are read in a browser. */
class PagesTest {
    private static final String JAVA = "src/main/java/app/";

    @TempDir
    private static Path folder;

    private static TestProject project;
    private static PageReader reader;

    @BeforeAll
    static void open() throws Exception {
        save(folder, JAVA + "users/Route.java", route("app.users", "Response.html(\"<h1>all users</h1>\")"));
        save(folder, JAVA + "users/$id/Route.java", route("app.users.$id", "Response.html(\"<h1>one user</h1>\")"));
        save(folder, JAVA + "orders/Route.java", route("app.orders", "Response.text(app._lib.Orders.first(\"x\"))"));
        save(folder, JAVA + "_lib/Orders.java", """
                package app._lib;

                public final class Orders {
                    public static String first(String number) {
                        return "order " + Integer.parseInt(number);
                    }
                }
                """);
        save(
                folder,
                JAVA + "kept/Route.java",
                route("app.kept", "Response.text(\"kept\")")
                        .replace(
                                "public final",
                                "@RouteConfig(dynamic = Dynamic.FORCE_STATIC, tags = \"things\")\npublic final"));
        save(
                folder,
                JAVA + "agent/Route.java",
                route("app.agent", "Response.text(request.headers().get(\"User-Agent\"))")
                        .replace("public final", "@RouteConfig(revalidate = 60)\npublic final"));
        project = TestProject.start(folder);
        reader = new PageReader(project.server().address(), Files.createDirectory(folder.resolve("profile")));
    }

    @AfterAll
    static void close() throws Exception {
        reader.close();
        project.close();
    }

    @Test
    void aFileThatDoesNotCompileIsShownUntilItDoes() throws Exception {
        project.save(JAVA + "typo/Route.java", route("app.typo", "Response.txt(\"hello\")"));
        reader.open("/typo");
        assertThat(reader.text("h1")).isEqualTo("This route does not compile");
        assertThat(reader.text("h2")).isEqualTo("src/main/java/app/typo/Route.java:7");
        assertThat(reader.text(".message")).contains("cannot find symbol", "symbol:   method txt(");
        assertThat(reader.texts(".here")).hasSize(2);
        assertThat(reader.texts(".here").get(0)).startsWith(">").endsWith("return Response.txt(\"hello\");");
        assertThat(reader.texts(".here").get(1)).endsWith("^");
        assertThat(reader.text(".code")).contains("public static Response GET(");
        reader.assertFineOnAnyScreen("compile-error");

        project.save(JAVA + "typo/Route.java", route("app.typo", "Response.html(\"<h1>hello</h1>\")"));
        reader.reload();
        assertThat(reader.text()).isEqualTo("hello");
    }

    @Test
    void anExceptionShowsTheLinesOfTheAuthorFirst() throws Exception {
        reader.open("/orders");
        assertThat(reader.text("h1")).isEqualTo("java.lang.NumberFormatException");
        assertThat(reader.text(".detail")).isEqualTo("For input string: \"x\"");
        assertThat(reader.texts("h2"))
                .containsExactly("src/main/java/app/_lib/Orders.java:5", "src/main/java/app/orders/Route.java:7");
        assertThat(reader.texts(".here").get(0)).contains("Integer.parseInt(number)");
        assertThat(reader.text()).doesNotContain("java.lang.Integer");
        reader.press("summary");
        assertThat(reader.text("details pre")).contains("at java.base/java.lang.Integer.parseInt");
        reader.assertFineOnAnyScreen("exception");
    }

    @Test
    void anUnknownPathLeadsToTheNearestRoutes() throws Exception {
        reader.open("/user");
        assertThat(reader.text(".status")).isEqualTo("404");
        assertThat(reader.text("h1")).isEqualTo("Nothing answers /user");
        assertThat(reader.text(".detail")).contains("src/main/java/app/user/Route.java");
        assertThat(reader.texts("li")).contains("/users app.users.Route", "/users/[id] app.users.$id.Route");
        reader.assertFineOnAnyScreen("not-found");

        reader.follow("/users");
        assertThat(reader.text()).isEqualTo("all users");
    }

    @Test
    void theOverviewShowsWhatBecomesOfEachRoute() throws Exception {
        project.client().getUntil("routelet; hit", "/kept");
        reader.open("/agent?secret=1");
        reader.open("/user");
        reader.follow("/_routelet");
        assertThat(reader.text("h1")).isEqualTo("Routelet");
        reader.reloadUntilSeen("GET /user ");
        assertThat(reader.texts("h2")).contains("Routes", "Kept answers", "Latest requests", "Settings that are set");
        assertThat(reader.texts("#routes tbody tr"))
                .anyMatch(row -> row.startsWith("/kept static") && row.endsWith("app.kept.Route"))
                .anyMatch(row -> row.matches("(?s)/agent dynamic\\s+its handler reads headers\\(\\).*app.agent.Route"));
        assertThat(reader.text("#entries tbody tr")).matches("/kept fresh \\d+ s \\d+ things");
        assertThat(reader.texts("#requests tbody tr"))
                .anyMatch(row -> row.startsWith("GET /user 404 "))
                .anyMatch(row -> row.startsWith("GET /agent 200 "));
        assertThat(reader.texts("#settings tbody tr")).contains("routelet.dev true");
        reader.assertFineOnAnyScreen("overview");

        reader.follow("/users");
        assertThat(reader.text()).isEqualTo("all users");
    }
}
