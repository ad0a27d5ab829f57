package io.routelet.maven.prerender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.routelet.containers.Source;
import io.routelet.maven.DeploymentFailure;
import io.routelet.maven.TestLibraries;
import io.routelet.maven.WebApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrerenderingTest {
    private static final String STATIC = "@RouteConfig(dynamic = Dynamic.FORCE_STATIC) ";

    @TempDir
    private Path folder;

    private Path files() {
        return folder.resolve("classes").resolve(Prerendering.FOLDER);
    }

    private void route(String packageName, String annotation, String answer) throws IOException {
        Source.compile(
                List.of(new Source(packageName + ".Route", """
                        package %s;
                        import io.routelet.*;
                        %spublic final class Route {
                            public static Response GET(Request request) throws Exception { %s }
                        }
                        """.formatted(packageName, annotation, answer))),
                folder.resolve("classes"));
    }

    private Prerendered prerender(String... excludes) throws IOException, DeploymentFailure {
        Path documents = Files.createDirectories(folder.resolve("webapp"));
        WebApplication application = new WebApplication(
                documents,
                List.of(folder.resolve("classes")),
                TestLibraries.all(),
                Map.of("routelet.basePath", "/docs"),
                folder.resolve("work"));
        return new Prerendering(application, "/shop", List.of(excludes)).into(files());
    }

    @Test
    void whatIsStaticBecomesAFileAndTheRestSaysWhyNot() throws Exception {
        route("app.kept", STATIC, "return Response.text(request.url().href());");
        route("app.gone", STATIC, "throw Navigation.notFound();");
        route("app.reads", "@RouteConfig(revalidate = 60) ", "return Response.text(\"\" + request.cookies().size());");
        route("app.runs", "", "return Response.text(\"each time\");");
        Prerendered result = prerender();
        assertThat(result.failed()).isEmpty();
        assertThat(result.kept()).isEqualTo(1);
        assertThat(result.left())
                .containsExactly(
                        "/gone is not prerendered: its answer is 404, which is not kept",
                        "/reads is not prerendered: its handler reads cookies() of the request");
        assertThat(result.table()).contains("○ /kept", "ƒ /reads", "ƒ /runs", "not prerendered: its answer is 404");
        assertThat(files().resolve("index")).isNotEmptyFile();
        assertThat(Files.readString(files().resolve("0"), java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains("http://localhost/kept", "context path=/shop\n", "routelet.basePath=/docs\n");
    }

    @Test
    void aRouteThatFailsIsNamedAndNothingIsLeftBehind() throws Exception {
        route("app.kept", STATIC, "return Response.text(\"kept\");");
        route("app.fails", STATIC, "throw new java.io.IOException(\"no database\");");
        route("app.answers", STATIC, "return Response.status(503);");
        Prerendered result = prerender();
        assertThat(result.failed()).hasSize(2);
        assertThat(result.failed().get(0)).isEqualTo("GET /answers: java.lang.IllegalStateException: It answers 503");
        assertThat(result.failed().get(1))
                .startsWith("GET /fails: java.io.IOException: no database at app.fails.Route.GET(Route.java:");
        assertThat(files()).doesNotExist();
        assertThat(prerender("/fails", "/answers").failed()).isEmpty();
        assertThat(files().resolve("index")).exists();
        assertThat(prerender().kept()).isEqualTo(1);
        assertThat(files()).doesNotExist();
    }

    @Test
    void anApplicationThatDoesNotStartIsToldWithItsMistakes() throws Exception {
        route("app.a.$id", "", "return null;");
        route("app.a.$name", "", "return null;");
        assertThatThrownBy(this::prerender)
                .isInstanceOf(DeploymentFailure.class)
                .hasMessageContaining("app.a.$id.Route");
    }

    @Test
    void whatHasNoRoutesHasNothingToRender() throws Exception {
        Files.createDirectories(folder.resolve("classes"));
        assertThat(prerender()).isEqualTo(Prerendered.NOTHING);
        assertThat(files()).doesNotExist();
    }
}
