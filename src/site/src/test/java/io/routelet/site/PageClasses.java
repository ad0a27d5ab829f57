package io.routelet.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** The classes of a page, compiled into a web application. */
final class PageClasses {
    private final Path webapp;
    private final List<Source> sources;

    private PageClasses(Path webapp, List<Source> sources) {
        this.webapp = webapp;
        this.sources = sources;
    }

    /** Compiles the blocks into a folder, and fails with what the compiler says; a warning is an error. */
    static PageClasses compile(Stream<Page.Block> blocks, Path webapp) {
        PageClasses classes = new PageClasses(webapp, blocks.map(Source::of).toList());
        classes.compile();
        return classes;
    }

    private void compile() {
        if (sources.isEmpty()) {
            return;
        }
        List<String> options = List.of(
                "-d",
                folder().toString(),
                "-classpath",
                System.getProperty("java.class.path"),
                "-parameters",
                "-proc:none",
                "-Xlint:all,-try,-path",
                "-Werror");
        StringWriter messages = new StringWriter();
        boolean compiled = ToolProvider.getSystemJavaCompiler()
                .getTask(messages, null, null, options, null, sources)
                .call();
        assertThat(compiled).as(messages.toString()).isTrue();
    }

    private Path folder() {
        try {
            return Files.createDirectories(webapp.resolve("WEB-INF/classes"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path webapp() {
        return webapp;
    }

    boolean haveRoutes() {
        return sources.stream().anyMatch(source -> source.getName().endsWith("/Route.java"));
    }

    /** Calls the methods with {@code @Test} of the classes named so. */
    void runTests() throws Exception {
        for (Source source : sources) {
            if (source.getName().endsWith("Test.java")) {
                run(source.getName().substring(1).replace(".java", "").replace('/', '.'));
            }
        }
    }

    private void run(String className) throws Exception {
        URL[] folder = {folder().toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(folder, PageClasses.class.getClassLoader())) {
            Class<?> type = loader.loadClass(className);
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            for (Method method : type.getDeclaredMethods()) {
                if (method.isAnnotationPresent(Test.class)) {
                    method.setAccessible(true);
                    method.invoke(constructor.newInstance());
                }
            }
        }
    }
}
