package io.routelet.conformance;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * What a server sent.
 *
 * @param headers name and value of each line
 * @param whole whether the body ended as announced, and not because the connection did
 */
record Answer(int status, List<List<String>> headers, byte[] body, boolean whole) {
    /** The values of all lines of a name, in order. */
    List<String> lines(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return headers.stream()
                .filter(line -> line.get(0).toLowerCase(Locale.ROOT).equals(wanted))
                .map(line -> line.get(1))
                .toList();
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return status + " " + headers + "\n" + text() + (whole ? "" : "\n(broken off)");
    }
}
