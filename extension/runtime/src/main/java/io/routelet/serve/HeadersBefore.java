package io.routelet.serve;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;

/**
 * The headers that a response has from the filters of the application.
 *
 * @param lines in order
 */
record HeadersBefore(List<Line> lines) {
    record Line(String name, String value) {}

    static HeadersBefore of(HttpServletResponse servlet) {
        List<Line> lines = new ArrayList<>();
        for (String name : servlet.getHeaderNames()) {
            servlet.getHeaders(name).forEach(value -> lines.add(new Line(name, value)));
        }
        return new HeadersBefore(lines);
    }

    /** Takes back status, headers and body, and puts these headers there again. */
    void restore(HttpServletResponse servlet) {
        servlet.reset();
        lines.forEach(line -> servlet.addHeader(line.name(), line.value()));
    }
}
