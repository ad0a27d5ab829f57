package io.routelet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The headers of a request as they were, for use when the container has taken the request back. Immutable. */
final class HeadersCopy implements Headers {
    private final Map<String, List<String>> lines = new LinkedHashMap<>();

    HeadersCopy(Headers headers) {
        headers.names().forEach(name -> lines.put(name, List.copyOf(headers.getAll(name))));
    }

    @Override
    public List<String> getAll(String name) {
        return lines.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    @Override
    public List<String> names() {
        return new ArrayList<>(lines.keySet());
    }
}
