package io.routelet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that came with a form. Small ones are held in memory, larger ones in a temporary file that only this process's
 * user can read, and that is gone when the request ends: read it, or {@link #transferTo transfer} it, before.
 */
public final class FilePart implements FormData.Entry {
    private final String name;
    private final String filename;
    private final String contentType;
    private final Content content;

    FilePart(String name, String filename, String contentType, Content content) {
        this.name = name;
        this.filename = filename;
        this.contentType = contentType;
        this.content = content;
    }

    /** The name of the form's field. */
    @Override
    public String name() {
        return name;
    }

    /**
     * The name of the file as the client gave it, empty where the user chose none. It is untrusted text and may hold
     * slashes and dots: show it, but never make a path of it.
     */
    public String filename() {
        return filename;
    }

    /** The media type that the client claims, {@code text/plain} where it said nothing. */
    public String contentType() {
        return contentType;
    }

    /** The number of bytes. */
    public long size() {
        return content.size();
    }

    /**
     * The bytes from the start, a new stream each time, to be closed by the caller.
     *
     * @throws IllegalStateException after the request has ended
     */
    public InputStream stream() {
        return content.stream();
    }

    /** All bytes; as {@link #stream()}. */
    public byte[] bytes() {
        try (InputStream stream = stream()) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the bytes to this path, over a file that is there already; as {@link #stream()}. */
    public void transferTo(Path target) {
        try (InputStream stream = stream()) {
            Files.copy(stream, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void discard() {
        content.close();
    }
}
