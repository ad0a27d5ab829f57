package io.routelet;

import java.io.OutputStream;

/** Writes the body of one response as it comes into being. */
@FunctionalInterface
public interface BodyWriter {
    /**
     * Writes the whole body. Called once, on a thread of the container; {@code out.flush()} sends what was written so far.
     *
     * @throws Exception to break the response off: the client sees an incomplete body
     */
    void write(OutputStream out) throws Exception;
}
