package io.routelet.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.routelet.containers.Client;
import io.routelet.containers.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppServerTest {
    private static final String ROUTE = """
            package app%s;
            import io.routelet.*;
            public final class Route {
                public static Response GET() { return %s; }
            }
            """;

    @TempDir
    private Path folder;

    private WebApplication application = new WebApplication(Path.of(""), List.of(), List.of(), Map.of(), Path.of(""));

    @BeforeEach
    void write() throws IOException {
        Path documents = Files.createDirectories(folder.resolve("webapp"));
        Files.writeString(documents.resolve("hello.jsp"), "<%= 20 + 22 %>");
        Files.writeString(documents.resolve("plain.txt"), "a file");
        application = new WebApplication(
                documents,
                List.of(folder.resolve("classes")),
                TestLibraries.all(),
                Map.of("routelet.dev", "true"),
                folder.resolve("work"));
    }

    private void compile(String where, String answer) throws IOException {
        Source.compile(
                List.of(new Source("app" + where + ".Route", ROUTE.formatted(where, answer))),
                folder.resolve("classes"));
    }

    @Test
    void routesFilesAndPagesAnswer() throws Exception {
        compile("", "Response.text(\"route\")");
        try (AppServer server = AppServer.start(application, 0)) {
            server.deploy();
            Client client = new Client(server.address());
            assertThat(client.get("/").text()).isEqualTo("route");
            assertThat(client.get("/hello.jsp").text()).isEqualTo("42");
            assertThat(client.get("/plain.txt").text()).isEqualTo("a file");
        }
    }

    @Test
    void theApplicationSeesTheServerAndItsLibrariesOnly() throws Exception {
        compile("", "Response.text(\"\")");
        try (AppServer server = AppServer.start(application, 0)) {
            server.deploy();
            ClassLoader classes = server.classes();
            assertThat(classes).isNotNull();
            assertThat(classes.loadClass("jakarta.servlet.ServletContext").getClassLoader())
                    .isSameAs(getClass().getClassLoader());
            assertThat(classes.loadClass("io.routelet.Response")
                            .getClassLoader()
                            .getName())
                    .isEqualTo("libraries");
            assertThatThrownBy(() -> classes.loadClass(AppServer.class.getName()))
                    .isInstanceOf(ClassNotFoundException.class);
        }
    }

    @Test
    void aMistakeOfTheAuthorIsTheFailure() throws Exception {
        compile(".a.$id", "Response.text(\"\")");
        compile(".a.$name", "Response.text(\"\")");
        try (AppServer server = AppServer.start(application, 0)) {
            assertThatThrownBy(server::deploy)
                    .isInstanceOf(DeploymentFailure.class)
                    .hasMessageContaining("app.a.$id.Route")
                    .hasMessageContaining("app.a.$name.Route");
        }
    }

    @Test
    void theNextDeploymentHasTheClassesOfNow() throws Exception {
        compile("", "Response.text(\"one\")");
        try (AppServer server = AppServer.start(application, 0)) {
            server.deploy();
            compile("", "Response.text(\"two\")");
            server.deploy();
            assertThat(new Client(server.address()).get("/").text()).isEqualTo("two");
        }
    }
}
