package io.routelet.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compilations that see only what has changed, beside the classes of an earlier one, as those of an IDE do. */
class IncrementalTest {
    private static final String TAKE = "public static Response GET(RouteContext<Params> context) { return null; }";

    @TempDir
    private Path folder;

    private Project project;

    @BeforeEach
    void compileAll() throws IOException {
        project = new Project(folder.resolve("sources"), folder.resolve("output"), CompilerKind.JAVAC);
        project.route("app.users.$id", TAKE)
                .route("app.docs.$$page", TAKE)
                .source("app.own.$id.Params", "package app.own.$id; public record Params(int id) {}")
                .route("app.own.$id", TAKE);
        assertThat(project.compile().errors()).isEmpty();
    }

    @Test
    void theLinksOfRoutesThatAreNotCompiledStay() throws IOException {
        String links = Files.readString(project.generated("app.Links"));
        assertThat(compile("app.users.$id.Route").errors()).isEmpty();
        assertThat(project.generated("app.Links")).hasContent(links);
    }

    @Test
    void theLinkOfARouteThatIsGoneGoes() throws IOException {
        Files.delete(project.file("app.docs.$$page.Route"));
        Files.delete(project.classes().resolve("app/docs/$$page/Route.class"));
        assertThat(compile("app.users.$id.Route").errors()).isEmpty();
        assertThat(project.generated("app.Links")).content().contains("users").doesNotContain("docs");
    }

    @Test
    void paramsFollowTheirSegment() throws IOException {
        project.source("app.users.$id.package-info", "@io.routelet.Segment(\"[name]\") package app.users.$id;");
        assertThat(compile("app.users.$id.Route", "app.users.$id.package-info").errors())
                .isEmpty();
        assertThat(project.generated("app.users.$id.Params")).content().contains("Params(String name)");
        assertThat(project.generated("app.Links")).content().contains("users(String name)");
    }

    @Test
    void paramsOfTheAuthorThatAreNotCompiledStillWin() throws IOException {
        assertThat(compile("app.own.$id.Route").errors()).isEmpty();
        assertThat(project.generated("app.own.$id.Params")).doesNotExist();
        assertThat(project.generated("app.Links")).content().contains("own(int id)");
    }

    @Test
    void aConflictWithARouteThatIsNotCompiledIsTold() throws IOException {
        project.route("app.users.$name", TAKE);
        assertThat(compile("app.users.$name.Route").errors())
                .singleElement()
                .asString()
                .contains("/users/[name] and /users/[id] (class app.users.$id.Route) match the same URLs");
    }

    @Test
    void aConflictWithAFileThatIsNotCompiledIsTold() throws IOException {
        project.source(
                        "app.shop.Icon",
                        "package app.shop; public class Icon {"
                                + " public static io.routelet.Response generate() { return null; } }")
                .source(
                        "app.many.Icon",
                        "package app.many; public class Icon {"
                                + " public static java.util.List<String> generateImageMetadata() { return null; }"
                                + " public static io.routelet.Response generate(String id) { return null; } }");
        assertThat(compile("app.shop.Icon", "app.many.Icon").errors()).isEmpty();
        assertThat(project.generated("app.Links")).content().contains("shopIcon()", "manyIcon(String id)");
        project.route("app.shop.icon", "public static Response GET() { return null; }")
                .route("app.many.icon.$name", TAKE);
        assertThat(compile("app.shop.icon.Route", "app.many.icon.$name.Route").errors())
                .hasSize(2)
                .anyMatch(error -> error.contains("/shop/icon") && error.contains("class app.shop.Icon"))
                .anyMatch(error -> error.contains("/many/icon/[name]") && error.contains("class app.many.Icon"));
        assertThat(project.generated("app.Links")).content().contains("app.shop.Icon");
    }

    @Test
    void testsBesideTheRoutesGetNoLinksOfTheirOwn() throws IOException {
        Path tests = folder.resolve("tests");
        Project own = new Project(folder.resolve("test-sources"), tests, CompilerKind.JAVAC)
                .route("app.probe", "public static Response GET() { return null; }");
        String path = project.classes() + File.pathSeparator + System.getProperty("java.class.path");
        assertThat(own.compile("-classpath", path).errors()).isEmpty();
        assertThat(own.generated("app.Links")).doesNotExist();
    }

    private Project.Result compile(String... classes) throws IOException {
        List<Path> files = Stream.of(classes).map(project::file).toList();
        return project.compile(files, "-sourcepath", "");
    }
}
