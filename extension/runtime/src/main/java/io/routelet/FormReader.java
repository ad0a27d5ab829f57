package io.routelet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads the body of a request as a form, urlencoded or multipart. */
final class FormReader {
    private FormReader() {}

    /**
     * Reads a form. Whoever gets it closes it.
     *
     * @param contentType the media type of the body, which decides how it is read
     * @param body read to its end or to the first mistake, not closed
     * @param directory where parts over {@link Limit#PART_MEMORY} are kept; asked for only when one comes
     * @throws HttpException 415 if the media type is not that of a form, 413 over a limit, 400 if it is malformed
     * @throws IOException if the body cannot be read
     */
    static FormData read(@Nullable String contentType, InputStream body, Limits limits, Supplier<Path> directory)
            throws IOException {
        MediaType type = MediaType.parse(contentType);
        if (type != null && type.isForm()) {
            return urlEncoded(body, limits);
        }
        if (type != null && type.isMultipart()) {
            return new MultipartReader(type, body, limits, directory).read();
        }
        throw new HttpException(
                415, "A form is application/x-www-form-urlencoded or multipart/form-data; this body is neither.");
    }

    private static FormData urlEncoded(InputStream body, Limits limits) throws IOException {
        byte[] octets = new LimitedStream(body, Limit.FORM, limits).readAllBytes();
        List<FormData.Text> fields = new ArrayList<>();
        UrlEncoded.parse(octets, (name, value) -> {
            limits.check(Limit.FORM_FIELDS, fields.size() + 1);
            fields.add(new FormData.Text(name, value));
        });
        return new FormData(fields);
    }
}
