package io.routelet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads one body of the type multipart/form-data (RFC 7578, RFC 2046) as it comes in. It leaves a complete form, or
 * nothing: what it kept in files is deleted on every other way out.
 */
final class MultipartReader {
    private static final int LONGEST_BOUNDARY = 70;

    private final MultipartScanner scanner;
    private final Limits limits;
    private final Supplier<Path> directory;
    private final List<FormData.Entry> entries = new ArrayList<>();
    private final List<Content> contents = new ArrayList<>();

    MultipartReader(MediaType type, InputStream body, Limits limits, Supplier<Path> directory) {
        this.scanner = new MultipartScanner(
                new LimitedStream(body, Limit.MULTIPART, limits), boundary(type.parameter("boundary")));
        this.limits = limits;
        this.directory = directory;
    }

    private static String boundary(@Nullable String boundary) {
        if (boundary == null || boundary.isEmpty()) {
            throw malformed("its Content-Type names no boundary");
        }
        if (boundary.length() > LONGEST_BOUNDARY || !boundary.chars().allMatch(c -> c >= ' ' && c < 0x7F)) {
            throw malformed("its boundary is no text of at most " + LONGEST_BOUNDARY + " characters (RFC 2046, 5.1.1)");
        }
        return boundary;
    }

    static HttpException malformed(String reason) {
        return new HttpException(400, "The multipart form is malformed: " + reason + ".");
    }

    FormData read() throws IOException {
        boolean complete = false;
        try {
            scanner.copyTo(OutputStream.nullOutputStream());
            while (scanner.hasPart()) {
                limits.check(Limit.PARTS, entries.size() + 1L);
                entries.add(readPart());
            }
            complete = true;
            return new FormData(entries);
        } finally {
            if (!complete) {
                contents.forEach(Content::close);
            }
        }
    }

    private FormData.Entry readPart() throws IOException {
        PartHeaders headers = PartHeaders.parse(scanner.headerLines(limits));
        String filename = headers.filename();
        if (filename != null) {
            Content content = readContent(limits.get(Limit.PART_MEMORY));
            return new FilePart(headers.name(), filename, headers.contentType(), content);
        }
        try (Content content = readContent(Long.MAX_VALUE);
                InputStream text = content.stream()) {
            return new FormData.Text(headers.name(), new String(text.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private Content readContent(long inMemory) throws IOException {
        Content content = new Content(inMemory, limits, directory);
        contents.add(content);
        scanner.copyTo(content);
        content.complete();
        return content;
    }
}
