package io.routelet.serve;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The context path with the escapes that a URL has, such as {@code /caf%C3%A9}; empty for the root application. */
public final class ContextPath {
    private ContextPath() {}

    /** That of an application, which containers say decoded. */
    public static String of(ServletContext context) {
        return URLEncoder.encode(context.getContextPath(), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/");
    }

    /** As the client has sent it. Tomcat says that by itself, as the specification wants it; Undertow decodes it. */
    static String of(HttpServletRequest request) {
        String said = request.getContextPath();
        String uri = request.getRequestURI();
        return uri.startsWith(said) ? said : uri.substring(0, end(uri, said));
    }

    /** Where in a URI, from its begin, as many segments end as a path has: a client may have written those with escapes. */
    static int end(String uri, String path) {
        int end = 0;
        for (int segment = path.indexOf('/'); segment >= 0; segment = path.indexOf('/', segment + 1)) {
            int slash = uri.indexOf('/', end + 1);
            end = slash < 0 ? uri.length() : slash;
        }
        return end;
    }
}
