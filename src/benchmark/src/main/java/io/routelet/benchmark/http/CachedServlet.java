package io.routelet.benchmark.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;

/** {@code GET /cached}: writes one of two byte arrays, by the same headers of the request as Routelet reads. */
final class CachedServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final List<String> READ =
            List.of("Cookie", "If-Match", "If-Unmodified-Since", "If-Modified-Since", "Range");

    private static final byte[] IDENTITY = CachedAnswer.BODY.getBytes(StandardCharsets.UTF_8);
    private static final byte[] GZIP = gzip();

    private static byte[] gzip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(IDENTITY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        for (int i = 0; i < READ.size(); i++) {
            if (request.getHeader(READ.get(i)) != null) {
                throw new IllegalStateException("Nobody sends that here");
            }
        }
        String accepted = Objects.requireNonNullElse(request.getHeader("Accept-Encoding"), "");
        boolean zipped = accepted.contains("gzip");
        boolean known = CachedAnswer.ETAG.equals(request.getHeader("If-None-Match"));
        response.setHeader("cache-status", "routelet; hit");
        if (known) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        }
        response.setHeader("cache-control", CachedAnswer.CACHE_CONTROL);
        if (known) {
            response.setHeader("vary", "Accept-Encoding");
            response.setHeader("etag", CachedAnswer.ETAG);
            return;
        }
        byte[] body = zipped ? GZIP : IDENTITY;
        response.setContentType(CachedAnswer.TYPE);
        response.setHeader("x-content-type-options", "nosniff");
        response.setHeader("vary", "Accept-Encoding");
        response.setHeader("etag", zipped ? "\"1234567890123456789012\"" : CachedAnswer.ETAG);
        if (zipped) {
            response.setHeader("content-encoding", "gzip");
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
