package io.routelet.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Collects a body up to a limit. Beyond it nothing more is taken, whatever its writer makes of the exception. */
final class BoundedBody extends OutputStream {
    private final long limit;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean exceeded;

    BoundedBody(long limit) {
        this.limit = limit;
    }

    @Override
    public void write(int b) throws IOException {
        take(1);
        bytes.write(b);
    }

    @Override
    public void write(byte[] more, int offset, int length) throws IOException {
        take(length);
        bytes.write(more, offset, length);
    }

    private void take(int length) throws IOException {
        if (exceeded || (long) bytes.size() + length > limit) {
            exceeded = true;
            throw new IOException("The body is larger than " + limit + " bytes");
        }
    }

    boolean isExceeded() {
        return exceeded;
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }
}
