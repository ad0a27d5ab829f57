package shop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The pictures of the products: files in a folder of their own, which goes when the shop closes. */
public final class Pictures implements AutoCloseable {
    private final Path folder;

    /** Without pictures yet. */
    public Pictures() throws IOException {
        folder = Files.createTempDirectory("pictures");
    }

    /** A new name that no picture has had. */
    public String newName(PictureType type) {
        return UUID.randomUUID() + type.extension();
    }

    /** Where the picture of this name is or will be; the name is one that {@link #newName} has made. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    /** Removes a picture; harmless if it is gone. */
    public void delete(String name) throws IOException {
        Files.deleteIfExists(file(name));
    }

    @Override
    public void close() throws IOException {
        List<Path> inside;
        try (Stream<Path> files = Files.walk(folder)) {
            inside = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : inside) {
            Files.deleteIfExists(file);
        }
    }
}
