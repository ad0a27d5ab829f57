package io.routelet.route;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A path cut into segments, as far as the trie is deep; what lies behind only a catch-all can take. */
final class RequestPath {

    private final String path;
    private final int[] ends;
    private final @Nullable String[] words;
    private int known;
    private boolean whole;

    /** Cuts a path that starts with a slash and has no empty segment. */
    RequestPath(String path, int depth, Words words) {
        this.path = path;
        this.ends = new int[depth];
        this.words = new @Nullable String[depth];
        int from = 1;
        while (known < depth && from < path.length()) {
            int end = end(from);
            this.words[known] = words.find(path, from, end);
            ends[known++] = end;
            from = end + 1;
        }
        whole = from >= path.length();
    }

    /** Whether the path has no segment at this index. */
    boolean endsAt(int index) {
        return whole && index == known;
    }

    /** Whether the trie is not as deep as this. */
    boolean isBeyond(int index) {
        return index >= known;
    }

    /** The literal that stands there, null if it is none of the table's. */
    @Nullable
    String word(int index) {
        return words[index];
    }

    /** The values of the parameters of a path that matches. */
    List<Object> parameters(RoutePath match) {
        List<Segment> segments = match.segments();
        Object[] values = new Object[match.parameters().size()];
        int filled = 0;
        for (int i = 0; filled < values.length; i++) {
            Segment segment = segments.get(i);
            if (segment instanceof Segment.Parameter) {
                values[filled++] = path.substring(start(i), ends[i]);
            } else if (segment.takesTheRest()) {
                values[filled++] = rest(start(i));
            }
        }
        return values.length == 1 ? List.of(values[0]) : List.of(values);
    }

    private List<String> rest(int from) {
        List<String> values = new ArrayList<>(Math.min(64, (path.length() - from) / 2 + 1));
        while (from < path.length()) {
            int end = end(from);
            values.add(path.substring(from, end));
            from = end + 1;
        }
        return Collections.unmodifiableList(values);
    }

    private int start(int index) {
        return index == 0 ? 1 : ends[index - 1] + 1;
    }

    private int end(int from) {
        int slash = path.indexOf('/', from);
        return slash < 0 ? path.length() : slash;
    }
}
