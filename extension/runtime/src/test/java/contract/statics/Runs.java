package contract.statics;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** How often each handler has run. */
public final class Runs {
    private static final Map<String, AtomicInteger> COUNTS = new ConcurrentHashMap<>();

    private Runs() {}

    /** Counts one more. */
    public static int of(String handler) {
        return COUNTS.computeIfAbsent(handler, name -> new AtomicInteger()).incrementAndGet();
    }
}
