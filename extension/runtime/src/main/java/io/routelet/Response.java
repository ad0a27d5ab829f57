package io.routelet;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a handler answers: a status, headers, and a body. Immutable; each wither returns a copy, and nothing that cannot
 * go on the wire can be built. Safe for use by any thread as long as its body is.
 */
public final class Response {
    private static final String NO_TYPE = "A body has a content type, such as text/csv;charset=UTF-8. Where nobody"
            + " knows it, name application/octet-stream";
    private static final HeaderList JSON = contentType("application/json");
    private static final HeaderList TEXT = contentType("text/plain;charset=UTF-8");
    private static final HeaderList HTML = contentType("text/html;charset=UTF-8");
    private static final HeaderList EVENTS =
            contentType("text/event-stream").with("Cache-Control", "no-cache, no-transform");

    private final int status;
    private final HeaderList headers;
    private final List<Cookie> cookies;
    private final ResponseBody body;

    private Response(int status, HeaderList headers, List<Cookie> cookies, ResponseBody body) {
        this.status = requireStatus(status, body);
        this.headers = headers;
        this.cookies = cookies;
        this.body = body;
    }

    private static Response of(HeaderList headers, ResponseBody body) {
        return new Response(200, headers, List.of(), body);
    }

    /**
     * The value as JSON (JSON Binding), written at once: a value that cannot be written fails here, in the handler.
     *
     * @param value a record, a map, a list, a string, a number, null, …
     */
    public static Response json(@Nullable Object value) {
        return of(JSON, utf8(Json.stringify(value)));
    }

    /** Plain text in UTF-8. */
    public static Response text(String text) {
        return of(TEXT, utf8(text));
    }

    /** Text in UTF-8 of another content type, which should say so itself: {@code text/csv;charset=UTF-8}. */
    public static Response text(String text, String contentType) {
        return of(contentType(contentType), utf8(text));
    }

    /** HTML in UTF-8. */
    public static Response html(String html) {
        return of(HTML, utf8(html));
    }

    /** Bytes as they are; the array is not copied. */
    public static Response bytes(byte[] body, String contentType) {
        return of(contentType(contentType), new ResponseBody.Bytes(given(body)));
    }

    /**
     * A file, with its type by its name, {@code Last-Modified}, {@code ETag} and ranges. 404 where there is no readable
     * file when the response is written.
     */
    public static Response file(Path file) {
        return of(contentType(FileType.of(given(file))), new ResponseBody.OfFile(file));
    }

    /** A body that is written as it comes into being. */
    public static Response stream(String contentType, BodyWriter writer) {
        return of(contentType(contentType), new ResponseBody.Stream(given(writer)));
    }

    /** A body that is read while it is sent; the stream is closed afterwards, also for HEAD and after a failure. */
    public static Response stream(String contentType, InputStream body) {
        return of(contentType(contentType), new ResponseBody.Input(given(body)));
    }

    /** Server-sent events. */
    public static Response events(EventStream source) {
        return of(EVENTS, new ResponseBody.Events(given(source)));
    }

    /** Sends the client elsewhere with 307: it repeats method and body there. */
    public static Response redirect(String location) {
        return redirect(location, 307);
    }

    /**
     * Sends the client elsewhere.
     *
     * @param location a path ({@code /x}, {@code ?x}, {@code x}), sent as it is, or an absolute http or https URL
     * @param status 301, 302, 303, 307 or 308
     * @throws IllegalArgumentException for another status, or for a location that a browser could take for another site
     */
    public static Response redirect(String location, int status) {
        if (status < 301 || status > 308 || (status > 303 && status < 307)) {
            throw new IllegalArgumentException("A redirect has status 301, 302, 303, 307 or 308, not " + status);
        }
        return status(status).withHeader("Location", Location.require(location));
    }

    /**
     * A status alone.
     *
     * @param status 200 to 599
     */
    public static Response status(int status) {
        return new Response(status, HeaderList.EMPTY, List.of(), ResponseBody.Empty.INSTANCE);
    }

    /** 204: done, and there is nothing to say. */
    public static Response noContent() {
        return status(204);
    }

    /**
     * The same with another status.
     *
     * @throws IllegalArgumentException outside 200 to 599, or where 204, 205 or 304 would carry a body
     */
    public Response withStatus(int status) {
        return new Response(status, headers, cookies, body);
    }

    /**
     * The same with a header set, instead of any of that name before. Headers of the connection and of the framing
     * ({@code Connection}, {@code Content-Length}, {@code Content-Encoding}, …) belong to the container and are dropped.
     *
     * @throws IllegalArgumentException if name or value cannot be sent (RFC 9110, 5.1 and 5.5), for an {@code ETag} that
     *     is no entity tag and a {@code Last-Modified} that is no date
     */
    public Response withHeader(String name, String value) {
        Validators.require(name, value);
        return HeaderList.isFraming(name) ? this : withHeaders(headers.with(name, value));
    }

    /** The same with one more value of a header, under the rules of {@link #withHeader}. */
    public Response withAddedHeader(String name, String value) {
        Validators.require(name, value);
        return HeaderList.isFraming(name) ? this : withHeaders(headers.plus(name, value));
    }

    /** The same without a header. */
    public Response withoutHeader(String name) {
        return withHeaders(headers.without(name));
    }

    /** The same with a cookie set, instead of one of that name, path and domain. */
    public Response withCookie(Cookie cookie) {
        List<Cookie> all = new ArrayList<>(cookies);
        all.removeIf(other -> isSame(cookie, other));
        all.add(cookie);
        return new Response(status, headers, List.copyOf(all), body);
    }

    /** The same with a cookie deleted; its path and domain must be those that it was set with. */
    public Response withExpiredCookie(Cookie cookie) {
        return withCookie(cookie.expired());
    }

    /** The same as a download under this name (RFC 6266). */
    public Response withAttachment(String filename) {
        return withHeader("Content-Disposition", ContentDisposition.attachment(filename));
    }

    private Response withHeaders(HeaderList headers) {
        return new Response(status, headers, cookies, body);
    }

    /** The status, 200 to 599. */
    public int status() {
        return status;
    }

    /** The headers that the handler set, cookies among them as they go out over plain HTTP. */
    public Headers headers() {
        HeaderList all = headers;
        for (Cookie cookie : cookies) {
            all = all.plus("Set-Cookie", cookie.toHeader(false));
        }
        return all;
    }

    /** The headers without the cookies of {@link #cookies()}. */
    public Headers plainHeaders() {
        return headers;
    }

    /** The cookies to set and to delete, in order. */
    public List<Cookie> cookies() {
        return cookies;
    }

    /** The body. */
    public ResponseBody body() {
        return body;
    }

    /** The whole body, for tests: a stream is written, a file is read, events are collected until their source returns. */
    public byte[] bodyBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            body.writeTo(bytes);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("The body could not be written", e);
        } finally {
            body.discard();
        }
        return bytes.toByteArray();
    }

    private static ResponseBody utf8(String text) {
        return new ResponseBody.Bytes(given(text).getBytes(StandardCharsets.UTF_8));
    }

    private static <T> T given(T body) {
        return Objects.requireNonNull(
                body, "The body of a response is null. Where there is none, answer Response.noContent() or notFound()");
    }

    private static HeaderList contentType(String contentType) {
        if (Objects.requireNonNull(contentType, NO_TYPE).isBlank()) {
            throw new IllegalArgumentException(NO_TYPE);
        }
        return HeaderList.EMPTY.with("Content-Type", contentType);
    }

    /** The client keeps one cookie for each name, domain and path (RFC 6265, 5.3). */
    private static boolean isSame(Cookie one, Cookie other) {
        return one.name().equals(other.name())
                && Objects.equals(one.path(), other.path())
                && Objects.equals(one.domain(), other.domain());
    }

    /** The same with a cookie, unless one of that name is set already, be it as a plain header. */
    Response withCookieUnlessSet(Cookie cookie) {
        String line = cookie.name() + "=";
        boolean set = cookies.stream().anyMatch(other -> other.name().equals(cookie.name()))
                || headers.getAll("Set-Cookie").stream().anyMatch(other -> other.startsWith(line));
        return set ? this : withCookie(cookie);
    }

    private static int requireStatus(int status, ResponseBody body) {
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("The status of a response is 200 to 599, not " + status);
        }
        if ((status == 204 || status == 205 || status == 304) && !(body instanceof ResponseBody.Empty)) {
            throw new IllegalArgumentException("A response with status " + status + " has no body (RFC 9110, 6.4.1)");
        }
        return status;
    }
}
