package io.routelet.processor;

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
 * The routes of an earlier compilation that stand beside those of this one. An incremental compiler reads only what has
 * changed; conflicts and links are a matter of all routes. The folder of classes is what will be deployed.
 */
final class ClassFolder {
    private ClassFolder() {}

    /** The full names of the routes that are not compiled now, sorted; none where classes are not written to a folder. */
    static List<String> routes(ProcessingEnvironment environment, AppSource app) {
        try {
            URI inside = environment
                    .getFiler()
                    .getResource(StandardLocation.CLASS_OUTPUT, "", "Route.class")
                    .toUri();
            Path folder = "file".equals(inside.getScheme()) ? Path.of(inside).getParent() : null;
            return folder == null ? List.of() : routes(folder, app);
        } catch (IOException | RuntimeException e) {
            return List.of();
        }
    }

    private static List<String> routes(Path folder, AppSource app) throws IOException {
        Path root = folder.resolve(app.root().replace('.', '/'));
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.endsWith("Route.class"))
                    .map(file ->
                            folder.relativize(file.getParent()).toString().replace(File.separatorChar, '.') + ".Route")
                    .filter(route -> !app.types().contains(route) && app.type(route) != null)
                    .sorted()
                    .toList();
        }
    }
}
