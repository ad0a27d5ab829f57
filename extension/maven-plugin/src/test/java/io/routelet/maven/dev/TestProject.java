package io.routelet.maven.dev;

import io.routelet.containers.Client;
import io.routelet.containers.Reply;
import io.routelet.maven.TestLibraries;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** A project in a folder of the test, and the server that works on it. */
final class TestProject implements AutoCloseable {
    final List<String> terminal = new CopyOnWriteArrayList<>();
    private final Path folder;
    private final DevServer server;
    private final Client client;

    private TestProject(Path folder, DevProject project, int port) throws IOException, InterruptedException {
        this.folder = folder;
        this.server = DevServer.start(project, new DevServer.Options(port, Set.of(), terminal::add));
        this.client = new Client(server.address());
    }

    /** Starts the server on what was written into the folder. */
    static TestProject start(Path folder) throws IOException, InterruptedException {
        return start(folder, 0);
    }

    static TestProject start(Path folder, int port) throws IOException, InterruptedException {
        return new TestProject(folder, project(folder, TestLibraries.processor()), port);
    }

    /** The same with an annotation processor more. */
    static TestProject start(Path folder, Path processor) throws IOException, InterruptedException {
        List<Path> processors = new ArrayList<>(TestLibraries.processor());
        processors.add(processor);
        return new TestProject(folder, project(folder, processors), 0);
    }

    /** What a server works on in a folder. */
    static DevProject project(Path folder, List<Path> processors) {
        List<Path> classPath = new ArrayList<>(TestLibraries.all());
        classPath.addAll(TestLibraries.servlet());
        DevProject.Compiling compiling =
                new DevProject.Compiling(classPath, processors, List.of("-parameters"), StandardCharsets.UTF_8);
        return new DevProject(
                folder,
                List.of(folder.resolve("src/main/java")),
                List.of(folder.resolve("src/main/resources")),
                folder.resolve("src/main/webapp"),
                folder.resolve("target/routelet-dev"),
                compiling,
                new DevProject.Running(TestLibraries.all(), Map.of()));
    }

    /** Writes a file of the project. */
    static void save(Path folder, String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    void save(String file, String text) throws IOException {
        save(folder, file, text);
    }

    void delete(String file) throws IOException {
        Files.delete(folder.resolve(file));
    }

    /** A route whose GET returns an expression. */
    static String route(String packageName, String expression) {
        return "package " + packageName + ";\n\nimport io.routelet.*;\n\npublic final class Route {\n"
                + "    public static Response GET(Request request, RouteContext<?> context) {\n        return "
                + expression + ";\n    }\n}\n";
    }

    Reply get(String path, String... headers) throws IOException {
        return client.get(path, headers);
    }

    String text(String path) throws IOException {
        return client.get(path).text();
    }

    Client client() {
        return client;
    }

    DevServer server() {
        return server;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
