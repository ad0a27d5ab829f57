package io.routelet.serve;

import java.io.IOException;
import java.io.OutputStream;

/** The connection to the client: tells its own failures from those of the author who writes to it. */
final class ConnectionStream extends OutputStream {
    private final OutputStream out;

    ConnectionStream(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
        try {
            out.write(b);
        } catch (IOException e) {
            throw new ClientGone(e);
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            throw new ClientGone(e);
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException e) {
            throw new ClientGone(e);
        }
    }

    /** The container closes the connection, or keeps it for the next request. */
    @Override
    public void close() throws IOException {
        flush();
    }
}
