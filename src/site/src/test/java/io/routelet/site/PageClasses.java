package io.routelet.site;

import io.routelet.containers.Source;
import io.routelet.processor.RouteProcessor;
import io.routelet.route.SpecialRoute;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
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

    static PageClasses of(Stream<Page.Block> blocks, Path webapp) {
        return new PageClasses(webapp, blocks.map(PageSource::of).toList());
    }

    /** Compiles the blocks as an author does, and fails with what the compiler says; a warning is an error. */
    PageClasses compileWithProcessor() throws IOException {
        return compile("-processor", RouteProcessor.class.getName());
    }

    /** Compiles the blocks without looking for mistakes. */
    PageClasses compile(String... more) throws IOException {
        List<String> options = new ArrayList<>(List.of("-parameters", "-Xlint:all,-try,-path,-processing", "-Werror"));
        Collections.addAll(options, more);
        if (!sources.isEmpty()) {
            Source.compile(sources, folder(), options.toArray(new String[0]));
        }
        return this;
    }

    /** What the compiler says, empty if nothing is wrong. */
    String mistakes() throws IOException {
        try {
            compileWithProcessor();
            return "";
        } catch (AssertionError e) {
            return String.valueOf(e.getMessage());
        }
    }

    private Path folder() {
        return webapp.resolve("WEB-INF/classes");
    }

    Path webapp() {
        return webapp;
    }

    boolean haveRoutes() {
        return sources.stream()
                .map(source -> source.getName().replaceAll(".*/|\\.java$", ""))
                .anyMatch(name -> name.equals("Route") || SpecialRoute.of(name) != null);
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
