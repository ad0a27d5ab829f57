package io.routelet.serve;

import io.routelet.Application;
import io.routelet.Headers;
import io.routelet.Request;
import io.routelet.Url;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A request as the container has it; what the handler does not ask for is not computed. */
final class IncomingRequest extends Request {
    private final HttpServletRequest servlet;
    private final String basePath;
    private @Nullable Url url;
    private @Nullable Headers headers;

    /** @param basePath what stands between the context path and the route's own path */
    IncomingRequest(Application application, HttpServletRequest servlet, String basePath) {
        super(application);
        this.servlet = servlet;
        this.basePath = basePath;
    }

    @Override
    public String method() {
        return servlet.getMethod();
    }

    @Override
    public Url url() {
        Url known = url;
        if (known == null) {
            known = read();
            url = known;
        }
        return known;
    }

    private Url read() {
        String contextPath = ContextPath.of(servlet);
        String path = withoutBasePath(servlet.getRequestURI().substring(contextPath.length()));
        return Url.of(origin(), contextPath + basePath, path, servlet.getQueryString(), limits());
    }

    private String withoutBasePath(String path) {
        int end = ContextPath.end(path, basePath);
        return end == path.length() ? "/" : path.substring(end);
    }

    private String origin() {
        String scheme = servlet.getScheme();
        int port = servlet.getServerPort();
        boolean usual = port <= 0 || port == (scheme.equals("https") ? 443 : 80);
        return scheme + "://" + servlet.getServerName() + (usual ? "" : ":" + port);
    }

    @Override
    public Headers headers() {
        Headers known = headers;
        if (known == null) {
            known = new ServletHeaders(servlet);
            headers = known;
        }
        return known;
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        if (type.isInstance(servlet)) {
            return type.cast(servlet);
        }
        throw new IllegalStateException("There is no " + type.getName() + " below this request, but a "
                + servlet.getClass().getName());
    }

    @Override
    protected InputStream open() throws IOException {
        return servlet.getInputStream();
    }

    @Override
    protected Path temporaryFolder() {
        return servlet.getServletContext().getAttribute(ServletContext.TEMPDIR) instanceof File folder
                ? folder.toPath()
                : super.temporaryFolder();
    }
}
