package io.routelet.serve;

import io.routelet.Headers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The headers of a request, read from the container when asked for. */
final class ServletHeaders implements Headers {
    private final HttpServletRequest servlet;

    ServletHeaders(HttpServletRequest servlet) {
        this.servlet = servlet;
    }

    /** All lines of a header that is a list, as one; null, at the cost of a look, where there is none. */
    static @Nullable String list(HttpServletRequest servlet, String name) {
        return servlet.getHeader(name) == null ? null : new ServletHeaders(servlet).get(name);
    }

    @Override
    public List<String> getAll(String name) {
        return Collections.list(servlet.getHeaders(name));
    }

    @Override
    public @Nullable String get(String name) {
        Enumeration<String> lines = servlet.getHeaders(name);
        String first = lines.hasMoreElements() ? lines.nextElement() : null;
        return lines.hasMoreElements() ? Headers.super.get(name) : first;
    }

    @Override
    public boolean has(String name) {
        return servlet.getHeader(name) != null;
    }

    @Override
    public List<String> names() {
        return Collections.list(servlet.getHeaderNames()).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .distinct()
                .sorted()
                .toList();
    }
}
