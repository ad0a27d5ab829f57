package io.routelet.maven.dev;

import io.routelet.maven.AppServer;
import io.routelet.maven.Folders;
import io.routelet.maven.WebApplication;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.catalina.Valve;
import org.jspecify.annotations.Nullable;

/** Serves a project from its sources until it is closed. Safe for use by any thread. */
public final class DevServer implements AutoCloseable {
    private static final String WATCHER = "io.routelet.dev.errors";

    private static final String LOCK = "lock";

    private final FileChannel lock;
    private final AppServer server;
    private final Build build;
    private final Development development;

    private DevServer(FileChannel lock, AppServer server, Build build, Development development) {
        this.lock = lock;
        this.server = server;
        this.build = build;
        this.development = development;
    }

    /**
     * Where a server listens and what it says.
     *
     * @param port 0 for any that is free
     * @param hosts names of this machine besides localhost, in lower case
     * @param terminal is told one line, or some that belong together, for each reload; from any thread
     */
    public record Options(int port, Set<String> hosts, Consumer<String> terminal) {}

    /**
     * Compiles the project and starts it. What is wrong with it is shown to those who ask for it.
     *
     * @throws IOException if the port is taken, if another server works on the project, if files cannot be read, or if
     *     this Java has no compiler
     */
    public static DevServer start(DevProject project, Options options) throws IOException, InterruptedException {
        FileChannel lock = lock(project.work());
        try {
            clear(project.work());
            return start(project, options, lock);
        } catch (IOException | InterruptedException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static DevServer start(DevProject project, Options options, FileChannel lock)
            throws IOException, InterruptedException {
        Gate gate = new Gate();
        Front front = new Front(gate, options.hosts());
        DevErrors errors = new DevErrors();
        AppServer server = listening(project, options.port(), front, errors);
        Build build = null;
        try {
            build = new Build(Javac.of(project));
            Development development = new Development(project, build, server, gate, options.terminal());
            BiFunction<Throwable, String, String> watcher =
                    (failure, type) -> development.troubles().thrown(failure).body(type);
            server.attribute(WATCHER, watcher);
            development.refresh();
            errors.show(development);
            front.show(development);
            return new DevServer(lock, server, build, development);
        } catch (IOException | InterruptedException | RuntimeException e) {
            close(server, build);
            throw e;
        }
    }

    private static AppServer listening(DevProject project, int port, Valve... front) throws IOException {
        try {
            return AppServer.start(application(project), port, front);
        } catch (IOException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof BindException) {
                    throw new IOException("The port " + port + " is taken: choose another, -Ddev.port=8081", e);
                }
            }
            throw e;
        }
    }

    /** Two servers on one folder would take each other's classes away. It is held until it is closed. */
    private static FileChannel lock(Path folder) throws IOException {
        Path file = Files.createDirectories(folder).resolve(LOCK);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // by another server in this process
        }
        channel.close();
        throw new IOException("A development server works in " + folder + " already: stop it first");
    }

    private static WebApplication application(DevProject project) throws IOException {
        List<Path> classes = new ArrayList<>(List.of(Files.createDirectories(project.classes())));
        project.resources().stream().filter(Files::isDirectory).forEach(classes::add);
        Map<String, String> settings = new HashMap<>(project.running().settings());
        settings.putIfAbsent("routelet.dev", "true");
        Path documents = Files.isDirectory(project.webapp())
                ? project.webapp()
                : Files.createDirectories(project.work().resolve("webapp"));
        return new WebApplication(
                documents,
                classes,
                project.running().libraries(),
                settings,
                project.work().resolve("server"));
    }

    /** What an earlier run has left: classes whose sources are gone would go on answering. */
    private static void clear(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (!file.endsWith(LOCK)) {
                    Folders.delete(file);
                }
            }
        }
    }

    /** Where it answers. */
    public URI address() {
        return server.address();
    }

    /** What is wrong now, as lines for a terminal; empty where nothing is. */
    public String problems() {
        return development.problems();
    }

    /** What has loaded the application's classes; null while it does not run. */
    @Nullable
    ClassLoader classes() {
        ServletContext context = server.context();
        return context == null ? null : context.getClassLoader();
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            close(server, build);
        }
    }

    private static void close(AppServer server, @Nullable Build build) throws IOException {
        try {
            server.close();
        } finally {
            if (build != null) {
                build.close();
            }
        }
    }
}
