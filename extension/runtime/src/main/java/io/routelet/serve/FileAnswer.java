package io.routelet.serve;

import io.routelet.ByteRange;
import io.routelet.Headers;
import io.routelet.HttpDate;
import io.routelet.HttpException;
import io.routelet.Response;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers a GET or HEAD with a file: validators, 304, one range (RFC 9110, 13 and 14). */
final class FileAnswer {
    /** A file changed this recently may change again within the resolution of its time stamp. */
    private static final Duration SETTLED = Duration.ofSeconds(2);

    private final InstantSource clock;

    FileAnswer(InstantSource clock) {
        this.clock = clock;
    }

    /** @throws HttpException 404 where there is no readable regular file */
    void write(
            Path file,
            Response response,
            HttpServletRequest request,
            HttpServletResponse servlet,
            ResponseWriter.HeadWriter head)
            throws IOException {
        try (FileChannel channel = open(file)) {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            long length = channel.size();
            Response validated = validated(response, attributes, length);
            if (Preconditions.notModified(request, validated.plainHeaders())) {
                head.write(NotModified.of(validated), request, servlet);
                return;
            }
            List<ByteRange> ranges = ranges(validated, request, length);
            if (ranges != null && ranges.isEmpty()) {
                head.write(Response.status(416).withHeader("Content-Range", "bytes */" + length), request, servlet);
                servlet.setContentLength(0);
                return;
            }
            ByteRange range = ranges != null && ranges.size() == 1 ? ranges.get(0) : null;
            Response answer = range == null
                    ? validated
                    : validated.withStatus(206).withHeader("Content-Range", range.contentRange(length));
            head.write(answer, request, servlet);
            send(channel, range == null ? new ByteRange(0, length - 1) : range, request, servlet);
        }
    }

    private static FileChannel open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new HttpException(404, null);
        }
        try {
            return FileChannel.open(file);
        } catch (NoSuchFileException e) {
            throw new HttpException(404, null, e);
        }
    }

    private Response validated(Response response, BasicFileAttributes attributes, long length) {
        Instant modified = attributes.lastModifiedTime().toInstant();
        Response result = response.withHeader("Accept-Ranges", "bytes");
        if (!result.plainHeaders().has("last-modified")) {
            result = result.withHeader("Last-Modified", HttpDate.format(modified));
        }
        return result.plainHeaders().has("etag") ? result : result.withHeader("ETag", etag(modified, length));
    }

    private String etag(Instant modified, long length) {
        String tag = '"'
                + Long.toHexString(length)
                + '-'
                + Long.toHexString(modified.getEpochSecond())
                + '-'
                + Integer.toHexString(modified.getNano())
                + '"';
        boolean settled = modified.plus(SETTLED).isBefore(clock.instant());
        return settled ? tag : "W/" + tag;
    }

    /** The ranges to send; null for the whole file, none where the client asks for what is not there. */
    private static @Nullable List<ByteRange> ranges(Response response, HttpServletRequest request, long length) {
        Headers validators = response.plainHeaders();
        boolean holds = Preconditions.rangeHolds(
                request.getHeader("If-Range"), validators.get("etag"), validators.get("last-modified"));
        if (!request.getMethod().equals("GET") || !holds) {
            return null;
        }
        List<ByteRange> ranges = ByteRange.select(request.getHeader("Range"), length);
        return ranges != null && ranges.size() > 1 ? null : ranges;
    }

    private static void send(
            FileChannel channel, ByteRange range, HttpServletRequest request, HttpServletResponse servlet)
            throws IOException {
        servlet.setContentLengthLong(range.length());
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        channel.position(range.first());
        InputStream in = Channels.newInputStream(channel);
        OutputStream out = new ConnectionStream(servlet.getOutputStream());
        byte[] buffer = new byte[16 << 10];
        long left = range.length();
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new IOException("The file became shorter while it was sent");
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }
}
