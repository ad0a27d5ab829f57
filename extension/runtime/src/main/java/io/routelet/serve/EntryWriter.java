package io.routelet.serve;

import io.routelet.ByteRange;
import io.routelet.cache.CacheCore;
import io.routelet.cache.Entry;
import io.routelet.cache.StoredResponse;
import io.routelet.cache.StoredResponse.Field;
import io.routelet.cache.StoredResponse.Variant;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Puts a kept answer on the wire: the coding, the part or the 304 that the client asks for. Makes nothing for the usual
 * one, a whole body. Immutable.
 */
final class EntryWriter {
    private static final String[] AGES =
            IntStream.range(0, 3_600).mapToObj(Integer::toString).toArray(String[]::new);

    private final CacheCore cache;
    private final DownstreamWriter downstream = new DownstreamWriter();

    EntryWriter(CacheCore cache) {
        this.cache = cache;
    }

    /**
     * Answers GET or HEAD.
     *
     * @param cacheStatus what the cache did (RFC 9211)
     * @throws IOException where the client has gone
     */
    void write(Entry entry, String cacheStatus, HttpServletRequest request, HttpServletResponse servlet)
            throws IOException {
        StoredResponse stored = (StoredResponse) entry.payload();
        servlet.setHeader("cache-status", cacheStatus);
        boolean get = !request.getMethod().equals("HEAD");
        Variant liked = liked(stored, request);
        Delivery.Conditions says = stored.status() == HttpServletResponse.SC_OK ? conditions(get, request) : null;
        Delivery delivery = says == null ? null : Delivery.of(stored, liked, says);
        if (delivery != null && delivery.isRefusal()) {
            refuse(stored, delivery, servlet);
            return;
        }
        if (downstream.write(stored, request, servlet)) {
            writeAge(entry, servlet);
        }
        if (delivery == null) {
            writeWhole(stored, liked, get, servlet);
        } else {
            deliver(stored, delivery, get, servlet);
        }
    }

    /** The coding that the client likes best. */
    private static Variant liked(StoredResponse stored, HttpServletRequest request) {
        Variant gzip = stored.gzip();
        return gzip != null && ContentCoding.prefersGzip(ServletHeaders.list(request, "Accept-Encoding"))
                ? gzip
                : stored.identity();
    }

    private void writeAge(Entry entry, HttpServletResponse servlet) {
        long age = cache.age(entry);
        servlet.setHeader("age", age < AGES.length ? AGES[(int) age] : Long.toString(age));
    }

    /** Null for a client that says nothing: most. */
    private static Delivery.@Nullable Conditions conditions(boolean get, HttpServletRequest request) {
        String ifMatch = ServletHeaders.list(request, "If-Match");
        String ifUnmodifiedSince = request.getHeader("If-Unmodified-Since");
        String ifNoneMatch = ServletHeaders.list(request, "If-None-Match");
        String ifModifiedSince = request.getHeader("If-Modified-Since");
        String range = request.getHeader("Range");
        boolean nothing = ifMatch == null
                && ifUnmodifiedSince == null
                && ifNoneMatch == null
                && ifModifiedSince == null
                && range == null;
        return nothing
                ? null
                : new Delivery.Conditions(
                        get,
                        ifMatch,
                        ifUnmodifiedSince,
                        ifNoneMatch,
                        ifModifiedSince,
                        range,
                        request.getHeader("If-Range"));
    }

    private static void deliver(StoredResponse stored, Delivery delivery, boolean get, HttpServletResponse servlet)
            throws IOException {
        switch (delivery.form()) {
            case WHOLE -> writeWhole(stored, delivery.variant(), get, servlet);
            case PART -> writePart(stored, delivery.part(), servlet);
            case NOT_MODIFIED -> {
                servlet.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                writeFields(stored, true, servlet);
                servlet.setHeader("etag", delivery.variant().etag());
                if (!get) { // Undertow would say 0; only the length of the 200 may be said (RFC 9110, 8.6).
                    servlet.setContentLength(delivery.variant().bytes().length);
                }
            }
            case PRECONDITION_FAILED, UNSATISFIABLE -> throw new IllegalStateException("A refusal: " + delivery);
        }
    }

    /** What one client has asked for in vain is not for others: a cache that kept it would refuse them all. */
    private static void refuse(StoredResponse stored, Delivery delivery, HttpServletResponse servlet) {
        boolean unsatisfiable = delivery.form() == Delivery.Form.UNSATISFIABLE;
        servlet.setStatus(
                unsatisfiable
                        ? HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE
                        : HttpServletResponse.SC_PRECONDITION_FAILED);
        if (unsatisfiable) {
            servlet.setHeader("content-range", "bytes */" + stored.identity().bytes().length);
        }
        servlet.setHeader(Downstream.CACHE_CONTROL, "private, no-store");
        servlet.setContentLength(0);
    }

    private static void writeWhole(StoredResponse stored, Variant variant, boolean get, HttpServletResponse servlet)
            throws IOException {
        writeFields(stored, false, servlet);
        if (stored.status() == HttpServletResponse.SC_OK) {
            servlet.setHeader("etag", variant.etag());
        } else {
            servlet.setStatus(stored.status());
        }
        String coding = variant.coding();
        if (coding != null) {
            servlet.setHeader("content-encoding", coding);
        }
        servlet.setContentLength(variant.bytes().length);
        if (get) {
            servlet.getOutputStream().write(variant.bytes());
        }
    }

    private static void writePart(StoredResponse stored, ByteRange part, HttpServletResponse servlet)
            throws IOException {
        byte[] whole = stored.identity().bytes();
        servlet.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
        writeFields(stored, false, servlet);
        servlet.setHeader("etag", stored.identity().etag());
        servlet.setHeader("content-range", part.contentRange(whole.length));
        servlet.setContentLength((int) part.length());
        servlet.getOutputStream().write(whole, (int) part.first(), (int) part.length());
    }

    /**
     * Writes the author's headers, but for those that {@link DownstreamWriter} has written.
     *
     * @param repeated whether only what a 304 repeats is written
     */
    private static void writeFields(StoredResponse stored, boolean repeated, HttpServletResponse servlet) {
        List<Field> fields = stored.headers();
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            boolean written = DownstreamWriter.isForCaches(field.name());
            if (written || (repeated && !NotModified.REPEATED.contains(field.name()))) {
                continue;
            }
            if (field.name().equals("vary")) {
                servlet.addHeader("vary", field.value());
            } else {
                servlet.setHeader(field.name(), field.value());
            }
        }
    }
}
