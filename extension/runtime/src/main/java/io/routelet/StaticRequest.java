package io.routelet;

import java.io.InputStream;
import java.util.function.Consumer;

/**
 * The request of a static render: a GET of one path that no client sent. It has nothing of any request in it, so that
 * the response can be for everybody; whoever reads what it does not have is noticed.
 */
final class StaticRequest extends Request {
    private final Url url;
    private final boolean draft;
    private final Consumer<String> read;

    private StaticRequest(Application application, Url url, boolean draft, Consumer<String> read) {
        super(application);
        this.url = url;
        this.draft = draft;
        this.read = read;
    }

    /** @param read told what was asked for; may throw */
    static Request of(Application application, Url url, boolean draft, Consumer<String> read) {
        return new StaticRequest(application, url, draft, read);
    }

    @Override
    public String method() {
        return "GET";
    }

    @Override
    public Url url() {
        return url;
    }

    @Override
    public Headers headers() {
        read("headers()");
        return HeaderList.EMPTY;
    }

    /** An author who asks for the body is told of that, and not of headers. */
    @Override
    Headers bodyHeaders() {
        read("the body");
        return HeaderList.EMPTY;
    }

    @Override
    public RequestCookies cookies() {
        read("cookies()");
        return RequestCookies.NONE;
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        read("unwrap()");
        throw new IllegalStateException(
                "There is no " + type.getName() + " in a static render: its response is for every client");
    }

    @Override
    protected InputStream open() {
        return InputStream.nullInputStream();
    }

    @Override
    void read(String what) {
        read.accept(what);
    }

    @Override
    boolean isStatic() {
        return true;
    }

    @Override
    boolean isDraft() {
        return draft;
    }
}
