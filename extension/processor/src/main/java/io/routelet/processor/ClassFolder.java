package io.routelet.processor;

import io.routelet.route.SpecialRoute;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.StandardLocation;

/**
 * The routes of an earlier compilation, and its classes that make files, that stand beside those of this one. An
 * incremental compiler reads only what has changed; conflicts and links are a matter of all. The folder of classes is
 * what will be deployed.
 */
final class ClassFolder {
    private static final String CLASS = ".class";

    private ClassFolder() {}

    /** The full names of those that are not compiled now, sorted; none where classes are not written to a folder. */
    static List<String> endpoints(ProcessingEnvironment environment, AppSource app) {
        try {
            URI inside = environment
                    .getFiler()
                    .getResource(StandardLocation.CLASS_OUTPUT, "", "Route.class")
                    .toUri();
            Path folder = "file".equals(inside.getScheme()) ? Path.of(inside).getParent() : null;
            return folder == null ? List.of() : endpoints(folder, app);
        } catch (IOException | RuntimeException e) {
            return List.of();
        }
    }

    private static List<String> endpoints(Path folder, AppSource app) throws IOException {
        Path root = folder.resolve(app.root().replace('.', '/'));
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> folder.relativize(file).toString())
                    .filter(file -> file.endsWith(CLASS))
                    .map(file ->
                            file.substring(0, file.length() - CLASS.length()).replace(File.separatorChar, '.'))
                    .filter(name -> AppSource.isRoute(name) || SpecialRoute.of(name) != null)
                    .filter(name -> !app.types().contains(name) && app.type(name) != null)
                    .sorted()
                    .toList();
        }
    }
}
