package io.routelet.conformance;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.util.Set;

/** A response some of whose headers are final. */
final class KeptHeaders extends HttpServletResponseWrapper {
    private final Set<String> kept;

    /** @param kept in lower case */
    KeptHeaders(HttpServletResponse response, Set<String> kept) {
        super(response);
        this.kept = kept;
    }

    @Override
    public void setHeader(String name, String value) {
        if (!isKept(name)) {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(String name, String value) {
        if (!isKept(name)) {
            super.addHeader(name, value);
        }
    }

    private boolean isKept(String name) {
        return kept.stream().anyMatch(name::equalsIgnoreCase);
    }
}
