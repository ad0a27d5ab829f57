package contract.tasks;

import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;

/** What tasks have done, by the request that they belong to. */
public final class Seen {
    private static final Map<String, BlockingQueue<String>> BY_KIND = new ConcurrentHashMap<>();

    private Seen() {}

    public static BlockingQueue<String> of(String kind) {
        return BY_KIND.computeIfAbsent(kind, k -> new LinkedBlockingQueue<>());
    }
}
