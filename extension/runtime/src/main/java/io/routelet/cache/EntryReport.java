package io.routelet.cache;

import java.time.Duration;
import java.util.Set;

/**
 * One answer that is kept.
 *
 * @param key the route and the values of its parameters, or the code of a scope, for messages
 * @param state what the clock and revalidations make of it
 * @param age since its render began
 * @param bytes of memory, about
 * @param tags the names to revalidate it by
 */
public record EntryReport(String key, CacheState state, Duration age, long bytes, Set<String> tags) {
    static EntryReport of(Entry entry, CacheState state, long now) {
        Stamp stamp = entry.stamp();
        Duration age = Duration.ofNanos(Math.max(0, now - stamp.began()));
        return new EntryReport(entry.key().toString(), state, age, entry.weight(), stamp.tags());
    }
}
