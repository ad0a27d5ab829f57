package io.routelet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** What a {@link Response} carries below its headers. */
public sealed interface ResponseBody {
    /**
     * Writes the whole body.
     *
     * @throws Exception what the author's writer throws, or an {@link IOException} of {@code out}
     */
    void writeTo(OutputStream out) throws Exception;

    /** Lets go of what the body holds, written or not. Harmless when repeated. */
    default void discard() {}

    /** No body at all. */
    record Empty() implements ResponseBody {
        static final Empty INSTANCE = new Empty();

        @Override
        public void writeTo(OutputStream out) {}
    }

    /** A body that is there as a whole. */
    final class Bytes implements ResponseBody {
        private final byte[] content;

        /** @param content the bytes; the array is not copied and must not change */
        Bytes(byte[] content) {
            this.content = content;
        }

        /** The bytes themselves, not a copy. */
        public byte[] content() {
            return content;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            out.write(content);
        }
    }

    /**
     * A file, read when the response is written.
     *
     * @param path the file
     */
    record OfFile(Path path) implements ResponseBody {
        @Override
        public void writeTo(OutputStream out) throws IOException {
            Files.copy(path, out);
        }
    }

    /**
     * A body that comes into being while it is sent.
     *
     * @param writer called once, and not at all for HEAD
     */
    record Stream(BodyWriter writer) implements ResponseBody {
        @Override
        public void writeTo(OutputStream out) throws Exception {
            writer.write(out);
        }
    }

    /** A body that is read from elsewhere while it is sent, once. */
    final class Input implements ResponseBody {
        private final InputStream source;
        private final AtomicBoolean used = new AtomicBoolean();

        /** @param source read to its end; closed when the response is over, written or not */
        Input(InputStream source) {
            this.source = source;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            if (used.getAndSet(true)) {
                throw new IllegalStateException("The stream of this response has been sent before, and can be read only"
                        + " once. Make the response anew for each request, or keep its bytes: Response.bytes(body,"
                        + " contentType)");
            }
            source.transferTo(out);
        }

        @Override
        public void discard() {
            used.set(true);
            try {
                source.close();
            } catch (IOException e) {
                System.getLogger("io.routelet").log(Level.DEBUG, "The source of a body could not be closed", e);
            }
        }
    }

    /**
     * Server-sent events.
     *
     * @param source called once, and not at all for HEAD
     */
    record Events(EventStream source) implements ResponseBody {
        /** Writes events to a client that never goes and has seen none before. */
        @Override
        public void writeTo(OutputStream out) throws Exception {
            source.open(new EventSink() {
                @Override
                public synchronized void send(Event event) throws IOException {
                    out.write(event.toString().getBytes(StandardCharsets.UTF_8));
                }

                @Override
                public @Nullable String lastEventId() {
                    return null;
                }

                @Override
                public boolean isClosed() {
                    return false;
                }
            });
        }
    }
}
