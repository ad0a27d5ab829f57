package io.routelet.maven.dev;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What of a project the development server works on.
 *
 * @param folder what files are named relative to
 * @param sources the folders of its {@code .java} files; need not exist
 * @param resources folders that go into {@code WEB-INF/classes} as they are; need not exist
 * @param webapp what clients may see, and {@code WEB-INF}; need not exist
 * @param work for all that is made; its parts are removed at the start
 * @param compiling how it is compiled
 * @param running what it runs with
 */
public record DevProject(
        Path folder,
        List<Path> sources,
        List<Path> resources,
        Path webapp,
        Path work,
        Compiling compiling,
        Running running) {
    /** Copies the lists. */
    public DevProject {
        sources = List.copyOf(sources);
        resources = List.copyOf(resources);
    }

    /**
     * How a project is compiled.
     *
     * @param classPath jars and folders
     * @param processorPath where annotation processors are; where it is empty, they are looked for on the class path
     * @param options of javac, beside those that say where something is
     * @param encoding of the sources
     */
    public record Compiling(List<Path> classPath, List<Path> processorPath, List<String> options, Charset encoding) {
        /** Copies the lists. */
        public Compiling {
            classPath = List.copyOf(classPath);
            processorPath = List.copyOf(processorPath);
            options = List.copyOf(options);
        }
    }

    /**
     * What a project runs with.
     *
     * @param libraries jars and folders of classes
     * @param settings context parameters, beside those of its {@code web.xml}
     */
    public record Running(List<Path> libraries, Map<String, String> settings) {
        /** Copies the list and the map. */
        public Running {
            libraries = List.copyOf(libraries);
            settings = Map.copyOf(settings);
        }
    }

    Path classes() {
        return work.resolve("classes");
    }

    Path generated() {
        return work.resolve("generated");
    }

    /** A file as people name it: {@code src/main/java/app/Route.java}. */
    String name(Path file) {
        Path shown = file.startsWith(folder) ? folder.relativize(file) : file;
        return shown.toString().replace('\\', '/');
    }
}
