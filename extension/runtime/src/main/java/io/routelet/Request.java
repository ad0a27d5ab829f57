package io.routelet;

import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The request being answered: the Web's Request with what NextRequest adds. For one thread at a time; not to be kept
 * after the response is out.
 */
public abstract class Request {
    private final Application application;
    private @Nullable RequestCookies cookies;
    private @Nullable FormData form;
    private boolean bodyUsed;

    /** A request to an application, whose limits and JSON binding it uses. */
    protected Request(Application application) {
        this.application = application;
    }

    /**
     * Starts a request for a test that calls a handler as a plain method.
     *
     * @param url absolute, or a path with its query, below {@code http://localhost}
     */
    public static Builder builder(String method, String url) {
        return new BuiltRequest.Parts(method, url);
    }

    /** The method as sent: {@code GET}. */
    public abstract String method();

    /** The address as the client wrote it, without context path and base path. */
    public abstract Url url();

    /** The headers. */
    public abstract Headers headers();

    /** The cookies that the client sent. Never null. */
    public RequestCookies cookies() {
        RequestCookies known = cookies;
        if (known == null) {
            known = RequestCookies.parse(headers().get("Cookie"));
            cookies = known;
        }
        return known;
    }

    /** The raw body; empty for GET and HEAD. Of any length: what reads it bounds it. */
    public InputStream body() {
        return use();
    }

    /**
     * The whole body, up to {@code routelet.limits.bytes}.
     *
     * @throws HttpException 413 if it is longer
     */
    public byte[] bytes() {
        return bounded(Limit.BYTES);
    }

    /**
     * The body as UTF-8 text without a byte order mark, up to {@code routelet.limits.text}; malformed bytes become U+FFFD.
     *
     * @throws HttpException 413 if it is longer, 415 if it is compressed
     */
    public String text() {
        return BodyText.decode(bounded(Limit.TEXT));
    }

    /**
     * The body as a JSON value.
     *
     * @throws HttpException 400 if it is not JSON, 413 if it is too long, 415 if it says that it is something else
     */
    public JsonValue json() {
        return application.json().parseValue(jsonBytes());
    }

    /**
     * The body as JSON bound to a type (JSON Binding).
     *
     * @return null for the JSON value {@code null}
     * @throws HttpException as {@link #json()}, and 400 if the JSON does not fit the type
     */
    public <T> @Nullable T json(Class<T> type) {
        return application.json().parse(jsonBytes(), type);
    }

    /** The body as a JSON array, each element bound to a type, under the rules of {@link #json(Class)}. */
    public <T> @Nullable List<@Nullable T> jsonList(Class<T> type) {
        return application.json().parse(jsonBytes(), JsonTypes.generic(List.class, type));
    }

    /**
     * The body as a form, urlencoded or multipart. Its files are deleted when the response is out.
     *
     * @throws HttpException 400 if it is malformed, 413 if it is over a limit, 415 if it is not a form
     */
    public FormData formData() {
        requireIdentityCoding();
        try {
            FormData read = FormReader.read(bodyHeaders().get("Content-Type"), use(), limits(), this::temporaryFolder);
            form = read;
            return read;
        } catch (IOException e) {
            throw BodyText.unreadable(e);
        }
    }

    /** Whether the body has been read; it can be read once. */
    public boolean bodyUsed() {
        return bodyUsed;
    }

    /**
     * What stands below: {@code jakarta.servlet.http.HttpServletRequest}, for the session, the principal and TLS.
     *
     * @throws IllegalStateException where there is no such thing, as in a test or a static render
     */
    public abstract <T> T unwrap(Class<T> type);

    /** Where large parts of a form may wait. */
    protected Path temporaryFolder() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    /** Opens the raw body. Called once at most, and not for GET and HEAD. */
    protected abstract InputStream open() throws IOException;

    /** Deletes what the request left in files. Called when the response is out; harmless when repeated. */
    public void release() {
        FormData read = form;
        if (read != null) {
            form = null;
            read.close();
        }
    }

    /** Notes that something of the client was asked for; means something in a static render only. */
    void read(String what) {}

    /** The headers that say how to read the body. */
    Headers bodyHeaders() {
        return headers();
    }

    /** Whether this is the request of a static render, which no client sent. */
    boolean isStatic() {
        return false;
    }

    /** Whether the client is in draft mode. */
    boolean isDraft() {
        return application().isDraft(headers().get("Cookie"));
    }

    /** The limits in force for this request. */
    protected final Limits limits() {
        return application.limits();
    }

    /** The application that is asked. */
    Application application() {
        return application;
    }

    private byte[] jsonBytes() {
        MediaType type = MediaType.parse(bodyHeaders().get("Content-Type"));
        if (type != null && !type.isJson()) {
            throw new HttpException(415, "The body is read as JSON; send it as application/json.");
        }
        return bounded(Limit.JSON);
    }

    private byte[] bounded(Limit limit) {
        requireIdentityCoding();
        return BodyText.read(use(), bodyHeaders().get("Content-Length"), limit, limits());
    }

    private void requireIdentityCoding() {
        String coding = bodyHeaders().get("Content-Encoding");
        if (coding != null && !coding.equalsIgnoreCase("identity")) {
            throw new HttpException(415, "Send the body without a content coding.");
        }
    }

    private InputStream use() {
        if (bodyUsed) {
            throw new IllegalStateException("The body of this request has been read; it can be read once");
        }
        bodyUsed = true;
        if (method().equals("GET") || method().equals("HEAD")) {
            return InputStream.nullInputStream();
        }
        try {
            return open();
        } catch (IOException e) {
            throw BodyText.unreadable(e);
        }
    }

    /** Puts a request together for a test. */
    public interface Builder {
        /** Adds a header. */
        Builder header(String name, String value);

        /** Adds a cookie that the client sends. */
        Builder cookie(String name, String value);

        /** Sets the body to text in UTF-8. */
        Builder body(String text);

        /** Sets the body. */
        Builder body(byte[] bytes);

        /** Sets the body to the JSON of a value, with its content type. */
        Builder json(@Nullable Object value);

        /** Adds a field of a urlencoded form, with its content type. */
        Builder form(String name, String value);

        /** The request. */
        Request build();
    }
}
