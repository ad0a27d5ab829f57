package io.routelet.processor;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;

/** Sources in a folder, and what compilers make of them. */
final class Project {
    private final Path sources;
    private final Path output;
    private final CompilerKind kind;

    /** @param output where classes and generated sources go, in a folder each */
    Project(Path sources, Path output, CompilerKind kind) {
        this.sources = sources;
        this.output = output;
        this.kind = kind;
    }

    Project source(String className, String... lines) throws IOException {
        Path file = file(className);
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.join("\n", lines) + "\n");
        return this;
    }

    /** A class {@code Route} with this body. */
    Project route(String packageName, String body) throws IOException {
        return source(
                packageName + ".Route",
                "package " + packageName + ";",
                "import io.routelet.*;",
                "import java.util.*;",
                "public final class Route {" + body + "}");
    }

    Path file(String className) {
        return sources.resolve(className.replace('.', '/') + ".java");
    }

    Path classes() {
        return output.resolve("classes");
    }

    Path generated(String className) {
        return output.resolve("generated").resolve(className.replace('.', '/') + ".java");
    }

    /** Compiles all sources. */
    Result compile(String... options) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            return compile(
                    files.filter(file -> file.toString().endsWith(".java"))
                            .sorted()
                            .toList(),
                    options);
        }
    }

    /** Compiles some of them, as an incremental compiler does. */
    Result compile(List<Path> files, String... options) throws IOException {
        return compile(files, List.of(new RouteProcessor()), options);
    }

    Result compile(List<Path> files, List<Processor> processors, String... options) throws IOException {
        JavaCompiler compiler = kind.compiler();
        DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
        StringWriter rest = new StringWriter();
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(messages, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavaCompiler.CompilationTask task = compiler.getTask(
                    rest, manager, messages, options(options), null, manager.getJavaFileObjectsFromPaths(files));
            task.setProcessors(processors);
            boolean compiled = task.call();
            return new Result(compiled, messages.getDiagnostics(), rest.toString());
        }
    }

    private List<String> options(String... more) throws IOException {
        Files.createDirectories(classes());
        Files.createDirectories(output.resolve("generated"));
        String path = classes() + File.pathSeparator + System.getProperty("java.class.path");
        List<String> options = new ArrayList<>(List.of("--release", "17", "-classpath", path));
        options.addAll(List.of("-d", classes().toString()));
        options.addAll(List.of("-s", output.resolve("generated").toString()));
        options.addAll(List.of(more));
        return options;
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    /**
     * What came of it.
     *
     * @param compiled whether there are classes
     * @param messages of the compiler and of processors
     * @param output what the compiler printed besides
     */
    record Result(boolean compiled, List<Diagnostic<? extends JavaFileObject>> messages, String output) {
        List<String> errors() {
            return messages(Diagnostic.Kind.ERROR);
        }

        List<String> messages(Diagnostic.Kind kind) {
            return messages.stream()
                    .filter(message -> message.getKind() == kind)
                    .map(message -> message.getMessage(Locale.ROOT))
                    .toList();
        }
    }
}
