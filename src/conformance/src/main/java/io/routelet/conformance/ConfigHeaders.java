package io.routelet.conformance;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The headers that {@code next.config} of the observed applications adds; they win over those of a handler. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public final class ConfigHeaders extends HttpFilter {
    private static final long serialVersionUID = 1;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        Map<String, String> headers = headers(path);
        headers.forEach(response::setHeader);
        if (Configuration.DEFAULT.isCurrent() && "next-config-headers=true".equals(request.getQueryString())) {
            response.addHeader("Set-Cookie", "config1=value1");
            response.addHeader("Set-Cookie", "config2=value2");
        }
        chain.doFilter(request, headers.isEmpty() ? response : new KeptHeaders(response, headers.keySet()));
    }

    private static Map<String, String> headers(String path) {
        return switch (Configuration.current()) {
            case DEFAULT -> ofDefault(path);
            case BASE_PATH -> path.matches("(?i)/docs/d/[^/]+") ? Map.of("x-in", "1", "x-abs", "1") : Map.of();
            case TRAILING_SLASH, CACHE_COMPONENTS -> Map.of();
        };
    }

    private static Map<String, String> ofDefault(String path) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (path.equals("/d") || path.startsWith("/d/")) {
            headers.put("x-cfg", "yes");
        } else if (path.equals("/h/resp")) {
            headers.put("cache-control", "s-maxage=9");
            headers.put("x-dup", "cfg");
        } else if (path.equals("/st/hdr")) {
            headers.put("x-cfg-st", "1");
        }
        return headers;
    }
}
