package io.routelet.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.containers.Client;
import io.routelet.containers.Source;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What libraries have for the server. */
class LibrariesTest {
    private static final String SERVICE = "META-INF/services/jakarta.servlet.ServletContainerInitializer";

    @TempDir
    private Path folder;

    @Test
    void anInitializerIsHandedTheTypesOfTheApplicationAndOfAllLibraries() throws Exception {
        Path compiled = compiled(
                new Source("lib.Feature", "package lib; public interface Feature {}"),
                new Source("lib.Standard", "package lib; final class Standard implements Feature {}"),
                new Source("other.Extra", "package other; final class Extra implements lib.Feature {}"),
                new Source("app.Own", "package app; final class Own implements lib.Feature {}"),
                new Source("lib.Initializer", """
                        package lib;
                        import jakarta.servlet.*;
                        import java.util.*;
                        @jakarta.servlet.annotation.HandlesTypes(Feature.class)
                        public final class Initializer implements ServletContainerInitializer {
                            @Override
                            public void onStartup(Set<Class<?>> types, ServletContext context) {
                                context.setAttribute("features", new TreeSet<>(types.stream().map(Class::getName).toList()));
                            }
                        }
                        """));
        Path library = jar(compiled, "lib", Map.of(SERVICE, "# ours\nlib.Initializer\n"));
        Path other = jar(compiled, "other", Map.of());
        try (AppServer server = AppServer.start(application(compiled, library, other), 0)) {
            server.deploy();
            assertThat(server.context().getAttribute("features")).hasToString("[app.Own, lib.Standard, other.Extra]");
        }
    }

    @Test
    void aServletAnswers() throws Exception {
        Path compiled = compiled(new Source("lib.Greeting", """
                package lib;
                import jakarta.servlet.http.*;
                @jakarta.servlet.annotation.WebServlet("/greeting")
                public final class Greeting extends HttpServlet {
                    @Override
                    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws java.io.IOException {
                        response.getWriter().print("hello");
                    }
                }
                """));
        try (AppServer server = AppServer.start(application(compiled, jar(compiled, "lib", Map.of())), 0)) {
            server.deploy();
            assertThat(new Client(server.address()).get("/greeting").text()).isEqualTo("hello");
        }
    }

    private Path compiled(Source... sources) throws IOException {
        Path compiled = folder.resolve("compiled");
        Source.compile(List.of(sources), compiled, "-parameters");
        return compiled;
    }

    /** An application with the classes of the package {@code app}, of those that were compiled. */
    private WebApplication application(Path compiled, Path... libraries) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        if (Files.isDirectory(compiled.resolve("app"))) {
            Files.move(compiled.resolve("app"), classes.resolve("app"));
        }
        Path documents = Files.createDirectories(folder.resolve("webapp"));
        List<Path> all = new ArrayList<>(TestLibraries.all());
        all.addAll(List.of(libraries));
        return new WebApplication(documents, List.of(classes), all, Map.of(), folder.resolve("work"));
    }

    /** A jar of a package, and of further files. */
    private Path jar(Path compiled, String packageName, Map<String, String> files) throws IOException {
        Path jar = folder.resolve(packageName + ".jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                Stream<Path> classes = Files.list(compiled.resolve(packageName))) {
            for (Path file : classes.toList()) {
                entries.putNextEntry(new JarEntry(packageName + "/" + file.getFileName()));
                Files.copy(file, entries);
            }
            for (Map.Entry<String, String> file : files.entrySet()) {
                entries.putNextEntry(new JarEntry(file.getKey()));
                entries.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }
}
