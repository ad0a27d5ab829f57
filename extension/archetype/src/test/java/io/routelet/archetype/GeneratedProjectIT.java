package io.routelet.archetype;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Makes a project of the archetype as a user does, and builds it. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GeneratedProjectIT {
    private static final String VERSION = System.getProperty("test.version");

    @TempDir
    private static Path folder;

    private static LocalRepository repository;
    private static Path project;

    @BeforeAll
    static void generate() throws Exception {
        repository = LocalRepository.beside(Path.of(System.getProperty("test.repository")), folder);
        repository.install("routelet-parent", VERSION, Path.of("../../pom.xml"), null);
        for (String module : List.of("runtime", "processor", "maven-plugin")) {
            String artifact = module.equals("runtime") ? "routelet" : "routelet-" + module;
            Path home = Path.of("..", module);
            repository.install(artifact, VERSION, home.resolve("pom.xml"), home.resolve("target/" + jar(artifact)));
        }
        Path archetype = Path.of(System.getProperty("test.archetype"));
        repository.install("routelet-archetype", VERSION, Path.of("pom.xml"), archetype);
        assertThat(maven(
                        folder,
                        "org.apache.maven.plugins:maven-archetype-plugin:" + System.getProperty("test.archetype.plugin")
                                + ":generate",
                        "-DarchetypeGroupId=io.routelet",
                        "-DarchetypeArtifactId=routelet-archetype",
                        "-DarchetypeVersion=" + VERSION,
                        "-DarchetypeCatalog=local",
                        "-DgroupId=com.acme",
                        "-DartifactId=shop"))
                .contains("BUILD SUCCESS");
        project = folder.resolve("shop");
    }

    @AfterAll
    static void close() throws IOException {
        repository.close();
    }

    private static String jar(String artifact) {
        return artifact + "-" + VERSION + ".jar";
    }

    @Test
    @Order(1)
    void packagesThatAreUrlsAreMadeAsTheyAre() {
        assertThat(project.resolve("src/main/java/app/squares/$number/Route.java"))
                .content()
                .startsWith("package app.squares.$number;");
        assertThat(project.resolve("src/main/webapp/WEB-INF/app/page.jsp"))
                .content()
                .contains("<%= request.getContextPath()");
        assertThat(project.resolve("pom.xml"))
                .content()
                .contains("<artifactId>shop</artifactId>", "<routelet.version>" + VERSION + "</routelet.version>")
                .contains("-Aroutelet.webapp=${project.basedir}/src/main/webapp")
                .doesNotContain("@");
    }

    @Test
    @Order(2)
    void itsTestsPassAndItIsAWar() throws Exception {
        assertThat(maven(project, "package"))
                .contains("BUILD SUCCESS", "Tests run: 5, Failures: 0, Errors: 0, Skipped: 0", "Prerendered 1 answer")
                .doesNotContain("WARNING] /");
        assertThat(project.resolve("target/ROOT.war")).exists();
    }

    @Test
    @Order(3)
    void thePluginIsThereUnderItsPrefix() throws Exception {
        assertThat(maven(project, "routelet:routes"))
                .contains("BUILD SUCCESS", "/squares/[number]", "/WEB-INF/app/page.jsp");
    }

    @Test
    @Order(4)
    void aMistakeInARouteStopsItsBuild() throws Exception {
        Path route = project.resolve("src/main/java/app/hello/Route.java");
        Files.writeString(route, Files.readString(route).replace("Response GET()", "Response get()"));

        assertThat(maven(project, "compile")).contains("BUILD FAILURE", "the name 'get' means nothing to Routelet");
    }

    /** What Maven says; a user's settings are those of the outer build. */
    private static String maven(Path where, String... arguments) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(LocalRepository.command(folder, arguments))
                .directory(where.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly();
        }
        String said = Files.readString(output);
        assertThat(ended).as(said).isTrue();
        return said;
    }
}
