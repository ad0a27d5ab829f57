package io.routelet.maven.dev;

import java.io.IOException;
import java.io.StringWriter;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** The compiler in this process. Jars stay open and processors loaded from one compilation to the next. */
final class Javac implements AutoCloseable {
    private final JavaCompiler compiler;
    private final StandardJavaFileManager files;
    private final Outputs outputs;
    private final URLClassLoader processors;
    private final List<String> options;
    private final DevProject project;

    /**
     * What a compilation has told.
     *
     * @param errors with the files they are in, in order
     * @param others errors that are in no file of the project
     */
    record Told(List<SourceProblem> errors, List<String> others) {
        boolean isFine() {
            return errors.isEmpty() && others.isEmpty();
        }
    }

    private Javac(JavaCompiler compiler, DevProject project) throws IOException {
        DevProject.Compiling compiling = project.compiling();
        this.compiler = compiler;
        this.project = project;
        this.files = compiler.getStandardFileManager(null, Locale.ROOT, compiling.encoding());
        List<Path> classPath = new ArrayList<>(List.of(Files.createDirectories(project.classes())));
        classPath.addAll(compiling.classPath());
        files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
        files.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of());
        files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(project.classes()));
        files.setLocationFromPaths(
                StandardLocation.SOURCE_OUTPUT, List.of(Files.createDirectories(project.generated())));
        this.outputs = new Outputs(files, project.classes());
        this.processors =
                loader(compiling.processorPath().isEmpty() ? compiling.classPath() : compiling.processorPath());
        this.options = new ArrayList<>(compiling.options());
        this.options.addAll(List.of("-g", "-nowarn", "-implicit:none"));
    }

    /** @throws IOException if there is no compiler, as this is no JDK, or if folders cannot be made */
    static Javac of(DevProject project) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IOException("This Java has no compiler: run Maven with a JDK");
        }
        return new Javac(compiler, project);
    }

    private static URLClassLoader loader(List<Path> path) throws MalformedURLException {
        URL[] urls = new URL[path.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = path.get(i).toUri().toURL();
        }
        return new URLClassLoader("processors", urls, ClassLoader.getSystemClassLoader());
    }

    Outputs outputs() {
        return outputs;
    }

    /**
     * Compiles some files; the others are seen by the classes that they have become before.
     *
     * @throws IOException if earlier classes cannot be removed
     */
    Told compile(Collection<Path> sources) throws IOException {
        outputs.begin();
        outputs.removeGenerated(project.generated(), packages(sources));
        try {
            return run(sources);
        } catch (RuntimeException | ServiceConfigurationError e) {
            return new Told(List.of(), List.of(thrown(e.getCause() == null ? e : e.getCause())));
        }
    }

    /** Processors are other people's: what they throw is told as an error is. */
    private static String thrown(Throwable failure) {
        StackTraceElement[] frames = failure.getStackTrace();
        return "The compiler or an annotation processor has thrown " + failure
                + (frames.length == 0 ? "" : "\n  at " + frames[0]);
    }

    private Told run(Collection<Path> sources) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        StringWriter beside = new StringWriter();
        JavaCompiler.CompilationTask task = compiler.getTask(
                beside, outputs, diagnostics, options, null, files.getJavaFileObjectsFromPaths(sources));
        task.setLocale(Locale.ROOT);
        task.setProcessors(ServiceLoader.load(Processor.class, processors).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
        boolean compiled = task.call();
        Told told = told(Set.copyOf(sources), diagnostics.getDiagnostics());
        return compiled || !told.isFine() ? told : new Told(List.of(), List.of("The compiler has failed: " + beside));
    }

    private Set<Path> packages(Collection<Path> sources) {
        Set<Path> packages = new HashSet<>();
        for (Path folder : project.sources()) {
            for (Path source : sources) {
                if (source.startsWith(folder) && source.getParent() != null) {
                    packages.add(folder.relativize(source.getParent()));
                }
            }
        }
        return packages;
    }

    private static Told told(Set<Path> sources, List<Diagnostic<? extends JavaFileObject>> diagnostics) {
        List<SourceProblem> errors = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics) {
            if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
                Path file = diagnostic.getSource() == null ? null : Outputs.path(diagnostic.getSource());
                String message = diagnostic.getMessage(Locale.ROOT);
                if (file != null && sources.contains(file)) {
                    errors.add(new SourceProblem(
                            file,
                            Math.max(0, diagnostic.getLineNumber()),
                            Math.max(0, diagnostic.getColumnNumber()),
                            message));
                } else {
                    others.add(message);
                }
            }
        }
        errors.sort(SourceProblem.ORDER);
        return new Told(errors, others);
    }

    @Override
    public void close() throws IOException {
        outputs.close();
        processors.close();
    }
}
