package io.routelet.containers;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A response as it came in. */
public final class Reply {
    private final int status;
    private final List<String> lines;
    private final byte[] body;
    private final boolean complete;

    /**
     * A response.
     *
     * @param lines the header lines
     * @param body without its framing
     * @param complete whether the body ended as its framing promised
     */
    public Reply(int status, List<String> lines, byte[] body, boolean complete) {
        this.status = status;
        this.lines = lines;
        this.body = body;
        this.complete = complete;
    }

    public int status() {
        return status;
    }

    /** The header lines. */
    public List<String> lines() {
        return lines;
    }

    /** The body without its framing. */
    public byte[] body() {
        return body;
    }

    /** Whether the body ended as its framing promised. */
    public boolean complete() {
        return complete;
    }

    /** The body as UTF-8. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The only value of a header; null where there is none. */
    public @Nullable String header(String name) {
        List<String> all = headers(name);
        if (all.size() > 1) {
            throw new AssertionError(name + " was sent " + all.size() + " times: " + all);
        }
        return all.isEmpty() ? null : all.get(0);
    }

    /** The values of all lines of a name, in order. */
    public List<String> headers(String name) {
        return lines.stream()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .toList();
    }

    /** The header lines that do not tell one response from another of the same kind. */
    public List<String> stableLines() {
        return lines.stream()
                .filter(line -> !line.regionMatches(true, 0, "date:", 0, 5))
                .map(line -> line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT)
                        + line.substring(line.indexOf(':')))
                .sorted()
                .toList();
    }

    @Override
    public String toString() {
        return status + " " + lines + "\n" + text() + (complete ? "" : "\n(broken off)");
    }
}
