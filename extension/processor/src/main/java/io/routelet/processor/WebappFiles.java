package io.routelet.processor;

import io.routelet.route.PageFiles;
import io.routelet.route.RouteTable;
import io.routelet.route.WelcomeFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * The files of the application beside its classes.
 *
 * @param paths below the folder, {@code /img/logo.png}
 * @param welcomeFiles the names of those that answer for their folder
 */
record WebappFiles(List<String> paths, List<String> welcomeFiles) {
    private static final WebappFiles NONE = new WebappFiles(List.of(), RouteTable.WELCOME_FILES);

    /**
     * Those of a folder; none, and a warning, if it cannot be read.
     *
     * @param folder null where the author does not name it
     */
    static WebappFiles in(@Nullable String folder, Messager messager) {
        if (folder == null) {
            return NONE;
        }
        try {
            Path root = Path.of(folder);
            try (Stream<Path> files = Files.walk(root)) {
                List<String> paths = files.filter(Files::isRegularFile)
                        .map(file -> "/" + root.relativize(file).toString().replace('\\', '/'))
                        .sorted()
                        .toList();
                return new WebappFiles(paths, welcomeFiles(root.resolve("WEB-INF/web.xml"), messager));
            }
        } catch (IOException | UncheckedIOException | InvalidPathException e) {
            messager.printMessage(
                    Diagnostic.Kind.WARNING, "The folder of the option routelet.webapp cannot be read: " + e);
            return NONE;
        }
    }

    private static List<String> welcomeFiles(Path descriptor, Messager messager) {
        try {
            return Files.isRegularFile(descriptor)
                    ? WelcomeFiles.of(Files.readAllBytes(descriptor))
                    : RouteTable.WELCOME_FILES;
        } catch (IOException e) {
            messager.printMessage(Diagnostic.Kind.WARNING, String.valueOf(e.getMessage()));
            return RouteTable.WELCOME_FILES;
        }
    }

    /** Those that the server serves by itself. */
    List<String> served() {
        return paths.stream()
                .filter(path -> !path.startsWith("/WEB-INF/") && !path.startsWith("/META-INF/"))
                .toList();
    }

    /** Those among which pages are. */
    List<String> pages() {
        return paths.stream().filter(path -> path.startsWith(PageFiles.FOLDER)).toList();
    }
}
