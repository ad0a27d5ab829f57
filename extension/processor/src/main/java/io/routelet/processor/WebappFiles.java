package io.routelet.processor;

import io.routelet.route.PageFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic;

/** The files of the application beside its classes. */
final class WebappFiles {
    private WebappFiles() {}

    /** Their paths below the folder, {@code /img/logo.png}; none, and a warning, if it cannot be read. */
    static List<String> in(String folder, Messager messager) {
        try {
            Path root = Path.of(folder);
            try (Stream<Path> files = Files.walk(root)) {
                return files.filter(Files::isRegularFile)
                        .map(file -> "/" + root.relativize(file).toString().replace('\\', '/'))
                        .toList();
            }
        } catch (IOException | UncheckedIOException | InvalidPathException e) {
            messager.printMessage(
                    Diagnostic.Kind.WARNING, "The folder of the option routelet.webapp cannot be read: " + e);
            return List.of();
        }
    }

    /** Those that the server serves by itself. */
    static List<String> served(List<String> files) {
        return files.stream()
                .filter(path -> !path.startsWith("/WEB-INF/") && !path.startsWith("/META-INF/"))
                .toList();
    }

    /** Those among which pages are. */
    static List<String> pages(List<String> files) {
        return files.stream().filter(path -> path.startsWith(PageFiles.FOLDER)).toList();
    }
}
