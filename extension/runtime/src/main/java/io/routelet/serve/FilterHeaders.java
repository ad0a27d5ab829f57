package io.routelet.serve;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The headers that the application's filters had set when a response began. Servlet 6.0 cannot take a header back, so a
 * response that is replaced by an error is reset and gets these again, and no header or cookie of the author's stays.
 */
final class FilterHeaders {
    private final Map<String, Collection<String>> lines = new LinkedHashMap<>();

    FilterHeaders(HttpServletResponse servlet) {
        for (String name : servlet.getHeaderNames()) {
            lines.put(name, List.copyOf(new ArrayList<>(servlet.getHeaders(name))));
        }
    }

    /** Has the response get other lines of a header than it had. */
    void put(String name, Collection<String> values) {
        lines.put(name, values);
    }

    /** Makes the response what it was. It must not be committed. */
    void restore(HttpServletResponse servlet) {
        servlet.reset();
        lines.forEach((name, values) -> values.forEach(value -> servlet.addHeader(name, value)));
    }
}
