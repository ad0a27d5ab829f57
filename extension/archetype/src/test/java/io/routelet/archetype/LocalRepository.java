package io.routelet.archetype;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A local repository of Maven's for one test. It shares with the one of this build all but the artifacts of this build,
 * which are nowhere else: nobody has installed them.
 */
final class LocalRepository implements AutoCloseable {
    private static final String NAME = "repository";

    private final Path own;
    private final List<Path> links = new ArrayList<>();

    private LocalRepository(Path own) {
        this.own = own;
    }

    /**
     * Makes one.
     *
     * @param shared the one of this build
     * @param folder where it is put
     */
    static LocalRepository beside(Path shared, Path folder) throws IOException {
        Path root = Files.createDirectory(folder.resolve(NAME));
        Path io = Files.createDirectory(root.resolve("io"));
        LocalRepository repository = new LocalRepository(io.resolve("routelet"));
        repository.link(shared, root, "io");
        if (Files.isDirectory(shared.resolve("io"))) {
            repository.link(shared.resolve("io"), io, "routelet");
        }
        return repository;
    }

    private void link(Path shared, Path folder, String without) throws IOException {
        try (Stream<Path> groups = Files.list(shared)) {
            for (Path group : groups.filter(Files::isDirectory).toList()) {
                if (!group.endsWith(without)) {
                    links.add(Files.createSymbolicLink(folder.resolve(group.getFileName()), group));
                }
            }
        }
    }

    /** @param jar null where there is none */
    void install(String artifact, String version, Path pom, @Nullable Path jar) throws IOException {
        Path home = Files.createDirectories(own.resolve(artifact).resolve(version));
        Files.copy(pom, home.resolve(artifact + "-" + version + ".pom"));
        if (jar != null) {
            Files.copy(jar, home.resolve(artifact + "-" + version + ".jar"));
        }
    }

    /** Takes the links away, and nothing behind them. */
    @Override
    public void close() throws IOException {
        for (Path link : links) {
            Files.delete(link);
        }
    }

    /** A call of Maven that uses it. */
    static List<String> command(Path folder, String... arguments) {
        Path maven = Path.of(System.getProperty("maven.home"), "bin", "mvn");
        List<String> command = new ArrayList<>(List.of(maven.toString(), "-B", "-ntp"));
        if (System.getProperty("test.offline", "").endsWith("=true")) {
            command.add("-o");
        }
        command.add("-Dmaven.repo.local=" + folder.resolve(NAME));
        command.addAll(List.of(arguments));
        return command;
    }
}
