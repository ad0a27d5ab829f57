package io.routelet.site;

import io.routelet.containers.Source;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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
    static PageClasses compile(Stream<Page.Block> blocks, Path webapp) throws IOException {
        PageClasses classes = new PageClasses(webapp, blocks.map(PageSource::of).toList());
        if (!classes.sources.isEmpty()) {
            Source.compile(classes.sources, classes.folder(), "-parameters", "-Xlint:all,-try,-path", "-Werror");
        }
        return classes;
    }

    private Path folder() {
        return webapp.resolve("WEB-INF/classes");
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
