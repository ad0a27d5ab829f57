package io.routelet;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A request that no client sent: put together by a test, or what is left of one when its response is out. */
final class BuiltRequest extends Request {
    private final String method;
    private final Url url;
    private final Headers headers;
    private final byte[] body;

    private BuiltRequest(Application application, String method, Url url, Headers headers, byte[] body) {
        super(application);
        this.method = method;
        this.url = url;
        this.headers = headers;
        this.body = body;
    }

    /** The same request without its body, independent of the container. */
    static Request snapshot(Request request) {
        return new BuiltRequest(
                request.application(),
                request.method(),
                request.url(),
                new HeadersCopy(request.headers()),
                new byte[0]);
    }

    @Override
    public String method() {
        return method;
    }

    @Override
    public Url url() {
        return url;
    }

    @Override
    public Headers headers() {
        return headers;
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        throw new IllegalStateException("There is no " + type.getSimpleName()
                + " below this request: no client sent it," + " or its response is out");
    }

    @Override
    protected InputStream open() {
        return new ByteArrayInputStream(body);
    }

    /** The parts of a request, as a test names them. */
    static final class Parts implements Builder {
        private final String method;
        private final Url url;
        private HeaderList headers = HeaderList.EMPTY;
        private byte[] body = new byte[0];

        Parts(String method, String url) {
            this.method = method;
            this.url = Url.parse(url);
        }

        @Override
        public Builder header(String name, String value) {
            headers = headers.plus(name, value);
            return this;
        }

        @Override
        public Builder cookie(String name, String value) {
            return header("Cookie", name + "=" + PercentEncoding.encodeComponent(value));
        }

        @Override
        public Builder body(String text) {
            return body(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Builder body(byte[] bytes) {
            body = bytes.clone();
            return this;
        }

        @Override
        public Builder json(@Nullable Object value) {
            headers = headers.with("Content-Type", "application/json");
            return body(Json.stringify(value));
        }

        @Override
        public Builder form(String name, String value) {
            headers = headers.with("Content-Type", "application/x-www-form-urlencoded");
            String before = body.length == 0 ? "" : new String(body, StandardCharsets.UTF_8) + "&";
            return body(before + PercentEncoding.encodeForm(name) + "=" + PercentEncoding.encodeForm(value));
        }

        @Override
        public Request build() {
            return new BuiltRequest(Application.current(), method, url, headers, body);
        }
    }
}
