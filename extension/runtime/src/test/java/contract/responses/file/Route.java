package contract.responses.file;

import io.routelet.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

public final class Route {
    private static final Path FILE = write();

    private static Path write() {
        try {
            Path file = Files.writeString(Files.createTempFile("contract", ".txt"), "0123456789");
            file.toFile().deleteOnExit();
            return Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2024-01-01T00:00:00Z")));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    public static Response GET() {
        return Response.file(FILE);
    }
}
