package io.routelet.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** What handlers write down for a later request to read. Safe for use by any thread. */
public final class Journal {
    private static final List<String> LINES = new ArrayList<>();
    private static final Map<String, Integer> COUNTS = new ConcurrentHashMap<>();
    private static final AtomicBoolean FAILING = new AtomicBoolean();

    private Journal() {}

    /** Writes a line. */
    public static void log(String line) {
        synchronized (LINES) {
            LINES.add(line);
        }
    }

    /** The lines since the last call. */
    public static List<String> take() {
        synchronized (LINES) {
            List<String> taken = List.copyOf(LINES);
            LINES.clear();
            return taken;
        }
    }

    /** Counts one more of a name. */
    public static int bump(String name) {
        return COUNTS.merge(name, 1, Integer::sum);
    }

    /** Whether the handlers that fail on demand fail. */
    public static boolean isFailing() {
        return FAILING.get();
    }

    /** Has them fail, or not. */
    public static void setFailing(boolean failing) {
        FAILING.set(failing);
    }
}
