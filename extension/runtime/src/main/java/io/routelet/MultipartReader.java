package io.routelet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Reads multipart/form-data (RFC 7578). */
final class MultipartReader {
    MultipartReader(MediaType type, InputStream body, Limits limits, Supplier<Path> directory) {}

    FormData read() throws IOException {
        throw new HttpException(400, "not there yet");
    }
}
