package io.routelet.deploy;

import io.routelet.route.PageFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An application as it lies in the folders of a project, before there is a WAR.
 *
 * @param classes what will be {@code WEB-INF/classes}
 * @param libraries jars and class folders that it runs with
 * @param documents what clients may see, and {@code WEB-INF}; need not exist
 * @param parameters the context parameters
 */
public record RouteFiles(Path classes, List<Path> libraries, Path documents, Map<String, String> parameters) {
    /** Copies the list and the map. */
    public RouteFiles {
        libraries = List.copyOf(libraries);
        parameters = Map.copyOf(parameters);
    }

    /** The classes below a package: its own, and those of jars that opt in. */
    FoundClasses find(String app) throws IOException {
        FoundClasses found = new FoundClasses();
        String root = app.replace('.', '/') + "/";
        below(classes.resolve(root)).forEach(file -> found.add(root + file));
        for (Path library : libraries) {
            if (Files.isRegularFile(library)) {
                addJar(library, root, found);
            }
        }
        return found;
    }

    private static void addJar(Path library, String root, FoundClasses found) throws IOException {
        try (JarFile jar = new JarFile(library.toFile())) {
            found.addIfOptedIn(jar, root);
        }
    }

    /** The files in the folder of the pages, as paths within the WAR. */
    Set<String> pages() throws IOException {
        return below(documents.resolve(PageFiles.FOLDER.substring(1))).stream()
                .map(file -> PageFiles.FOLDER + file)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The files below a folder, as paths within it; none where there is no folder. */
    static List<String> below(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }

    /** Opens a file of its own classes; null where there is none. */
    @Nullable
    InputStream open(String path) {
        Path file = classes.resolve(path);
        try {
            return Files.isRegularFile(file) ? Files.newInputStream(file) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
