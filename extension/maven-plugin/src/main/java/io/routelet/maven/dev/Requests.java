package io.routelet.maven.dev;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The last requests, the latest first. Safe for use by any thread. */
final class Requests {
    private static final int MOST = 30;

    private final Deque<Answered> last = new ArrayDeque<>();

    /**
     * One of them.
     *
     * @param line method and path
     * @param millis that the answer took, waiting for a compilation included
     * @param cache what the header {@code Cache-Status} said; may be empty
     */
    record Answered(String line, int status, long millis, String cache) {}

    synchronized void add(Answered request) {
        last.addFirst(request);
        if (last.size() > MOST) {
            last.removeLast();
        }
    }

    synchronized List<Answered> latest() {
        return new ArrayList<>(last);
    }
}
