package io.routelet.contract;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A response as it came in.
 *
 * @param lines the header lines
 * @param complete whether the body ended as its framing promised
 */
record Reply(int status, List<String> lines, byte[] body, boolean complete) {
    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The only value of a header; null where there is none. */
    String header(String name) {
        List<String> all = headers(name);
        if (all.size() > 1) {
            throw new AssertionError(name + " was sent " + all.size() + " times: " + all);
        }
        return all.isEmpty() ? null : all.get(0);
    }

    List<String> headers(String name) {
        return lines.stream()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .toList();
    }

    /** The header lines that do not tell one response from another of the same kind. */
    List<String> stableLines() {
        return lines.stream()
                .filter(line -> !line.regionMatches(true, 0, "date:", 0, 5))
                .map(line -> line.substring(0, line.indexOf(':')).toLowerCase(java.util.Locale.ROOT)
                        + line.substring(line.indexOf(':')))
                .sorted()
                .toList();
    }
}
