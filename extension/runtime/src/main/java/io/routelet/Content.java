package io.routelet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one part of a form while they come in and after: in memory up to a threshold, in a temporary file beyond
 * it. To be closed on every way out, which deletes the file.
 */
final class Content extends OutputStream {
    private static final Logger LOG = System.getLogger("io.routelet");
    private static final byte[] NOTHING = {};

    private final int threshold;
    private final Limits limits;
    private final Supplier<Path> directory;
    private byte[] memory = NOTHING;
    private long size;
    private @Nullable Path file;
    private @Nullable OutputStream out;
    private boolean closed;

    /** Holds up to {@code inMemory} bytes in memory, but never a gigabyte; asks for the directory only beyond it. */
    Content(long inMemory, Limits limits, Supplier<Path> directory) {
        this.threshold = (int) Math.min(inMemory, 1 << 30);
        this.limits = limits;
        this.directory = directory;
    }

    long size() {
        return size;
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] octets, int offset, int length) throws IOException {
        limits.check(Limit.FILE, size + length);
        OutputStream target = out;
        if (target == null && size + length > threshold) {
            target = spill();
        }
        if (target == null) {
            memory = grown((int) size + length);
            System.arraycopy(octets, offset, memory, (int) size, length);
        } else {
            target.write(octets, offset, length);
        }
        size += length;
    }

    private byte[] grown(int needed) {
        if (needed <= memory.length) {
            return memory;
        }
        byte[] larger = new byte[Math.max(needed, Math.min(2 * memory.length, threshold))];
        System.arraycopy(memory, 0, larger, 0, (int) size);
        return larger;
    }

    private OutputStream spill() throws IOException {
        Path folder = directory.get();
        Path created = Files.createTempFile(folder, "routelet-", ".part", ownerOnly(folder));
        file = created;
        OutputStream target = Files.newOutputStream(created);
        out = target;
        target.write(memory, 0, (int) size);
        memory = NOTHING;
        return target;
    }

    private static FileAttribute<?>[] ownerOnly(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** No more bytes come; they can be read from now on. */
    void complete() throws IOException {
        if (out != null) {
            out.close();
        }
    }

    InputStream stream() {
        if (closed) {
            throw new IllegalStateException(
                    "The request has ended, and the files of its form are gone." + " Read or transfer them before.");
        }
        try {
            return file == null ? new ByteArrayInputStream(memory, 0, (int) size) : Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes the file. That it cannot is logged: it is no reason to change the answer or to keep the next file. */
    @Override
    public void close() {
        closed = true;
        memory = NOTHING;
        try {
            complete();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "A temporary file of a form could not be closed: " + file, e);
        }
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "A temporary file of a form could not be deleted: " + file, e);
        }
    }
}
