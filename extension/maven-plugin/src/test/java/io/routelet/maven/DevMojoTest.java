package io.routelet.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.containers.Client;
import io.routelet.containers.Wire;
import io.routelet.maven.workspace.BuiltModules;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The goal as Maven runs it, in a Maven of its own. */
class DevMojoTest {
    private static final Path BUILD = Path.of("").toAbsolutePath().getParent().getParent();
    private static final Pattern ADDRESS = Pattern.compile("(http://localhost:\\d+/)  and ");
    private static final String ROUTE = """
            package app.hello.$name;

            import io.routelet.*;

            public final class Route {
                public static Response GET(RouteContext<Params> context) {
                    return Response.text("%s, " + context.params().name());
                }
            }
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        String pom = new String(getClass().getResourceAsStream("/shop/pom.xml").readAllBytes(), StandardCharsets.UTF_8);
        Files.writeString(
                folder.resolve("pom.xml"),
                pom.replace("@version@", System.getProperty("version"))
                        .replace("@yasson@", System.getProperty("test.yasson"))
                        .replace("@compiler@", System.getProperty("test.compiler"))
                        .replace("@resources@", System.getProperty("test.resources"))
                        .replace("@helper@", System.getProperty("test.helper")));
        route("Hello");
        Path extension = Files.createDirectories(folder.resolve("extension/META-INF/plexus"));
        copy("/workspace/META-INF/plexus/components.xml", extension.resolve("components.xml"));
        String reader = BuiltModules.class.getName().replace('.', '/') + ".class";
        Path target = folder.resolve("extension").resolve(reader);
        Files.createDirectories(target.getParent());
        copy("/" + reader, target);
    }

    private void copy(String resource, Path target) throws IOException {
        Files.write(target, getClass().getResourceAsStream(resource).readAllBytes());
    }

    private void route(String greeting) throws IOException {
        save("src/main/java/app/hello/$name/Route.java", ROUTE.formatted(greeting));
    }

    private void save(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    @Test
    void mavenServesTheProjectFromItsSources() throws Exception {
        Process maven = maven("routelet:dev");
        try (BufferedReader lines = maven.inputReader(StandardCharsets.UTF_8)) {
            List<String> said = new ArrayList<>();
            Client client = new Client(URI.create(address(lines, said)));
            assertThat(String.join("\n", said)).contains("/hello/[name]");
            assertThat(client.get("/hello/Ada").text()).isEqualTo("Hello, Ada");
            assertThat(asked(client, "shop.test")).isEqualTo(200);
            assertThat(asked(client, "other.test")).isEqualTo(403);
            route("Good morning");
            assertThat(client.get("/hello/Ada").text()).isEqualTo("Good morning, Ada");
            assertThat(lines.readLine()).startsWith("✓ src/main/java/app/hello/$name/Route.java");
            assertThat(client.get("/_routelet").text()).contains("app.hello.$name.Route");
        } finally {
            end(maven);
        }
    }

    @Test
    void whatGeneratorsHaveMadeIsServed() throws Exception {
        String route = """
                package app.version;

                import io.routelet.*;

                public final class Route {
                    public static Response GET() {
                        return Response.text("%s");
                    }
                }
                """;
        save("src/main/templates/app/version/Route.java", route.formatted("${project.artifactId} ${project.version}"));
        Process maven = maven("-Pgenerator", "generate-sources", "routelet:dev");
        try (BufferedReader lines = maven.inputReader(StandardCharsets.UTF_8)) {
            Client client = new Client(URI.create(address(lines, new ArrayList<>())));
            assertThat(client.get("/version").text()).isEqualTo("shop 1.0");
            assertThat(client.get("/hello/Ada").text()).isEqualTo("Hello, Ada");
            save("target/generated-sources/templates/app/version/Route.java", route.formatted("as made again"));
            assertThat(client.get("/version").text()).isEqualTo("as made again");
        } finally {
            end(maven);
        }
    }

    private static void end(Process maven) throws InterruptedException {
        maven.destroy();
        if (!maven.waitFor(1, TimeUnit.MINUTES)) {
            maven.destroyForcibly();
        }
    }

    private static int asked(Client client, String host) throws IOException {
        try (Wire wire = client.open()) {
            return wire.send("GET /hello/Ada HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                    .read("GET")
                    .status();
        }
    }

    private static String address(BufferedReader lines, List<String> said) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.add(line);
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                return address.group(1);
            }
        }
        throw new AssertionError("Maven has ended:\n" + String.join("\n", said));
    }

    private Process maven(String... asked) throws IOException {
        List<String> modules = new ArrayList<>(List.of("routelet-parent=" + BUILD));
        for (String module : List.of("runtime", "processor", "maven-plugin")) {
            String name = module.equals("runtime") ? "routelet" : "routelet-" + module;
            modules.add(name + "=" + BUILD.resolve("extension").resolve(module));
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("maven.home"), "bin/mvn").toString(),
                "--batch-mode",
                "-Dmaven.ext.class.path=" + folder.resolve("extension"),
                "-D" + BuiltModules.PROPERTY + "=" + String.join(File.pathSeparator, modules),
                "-Dmaven.repo.local=" + System.getProperty("test.repository"),
                "-Ddev.port=0",
                "-Ddev.hosts=Shop.Test"));
        command.addAll(List.of(asked));
        if (System.getProperty("maven.mode", "").equals("offline=true")) {
            command.add(1, "--offline");
        }
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment()
                .merge(
                        "MAVEN_OPTS",
                        "-Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8",
                        (given, ours) -> given + " " + ours);
        return builder.start();
    }
}
