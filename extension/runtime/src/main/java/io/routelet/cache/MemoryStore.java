package io.routelet.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps entries in the memory of this process, within a bound of bytes and of entries. What is asked for often stays,
 * however many others are asked for once (W-TinyLFU). All work is done on the threads that call, so that nothing
 * outlives the application.
 */
public final class MemoryStore implements CacheStore {
    /** 64 MiB. */
    public static final long BYTES = 64L << 20;
    /** The most entries in as much memory. */
    public static final int ENTRIES = 10_000;

    private final Cache<CacheKey, Entry> entries;
    private final Marks ledger = new Marks();

    /** A store with the usual bounds. */
    public MemoryStore() {
        this(BYTES);
    }

    /** @param bytes of memory; it has as many entries at most as go into the usual, in proportion */
    public MemoryStore(long bytes) {
        this(bytes, (int) Math.max(1, Math.min(Integer.MAX_VALUE, bytes / (BYTES / ENTRIES))));
    }

    /**
     * One weight for both bounds: the smallest entry weighs as much as leaves room for so many.
     *
     * @param bytes of keys, bodies, headers, tags and what holds them, about
     * @param most entries
     */
    public MemoryStore(long bytes, int most) {
        long least = Math.max(1, (bytes + most - 1) / most);
        this.entries = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((CacheKey key, Entry entry) ->
                        (int) Math.min(Integer.MAX_VALUE, Math.max(least, entry.weight())))
                .executor(Runnable::run)
                .build();
    }

    @Override
    public @Nullable Entry get(CacheKey key) {
        return entries.getIfPresent(key);
    }

    @Override
    public void put(Entry entry) {
        entries.asMap()
                .merge(
                        entry.key(),
                        entry,
                        (kept, made) -> kept.stamp().start() > made.stamp().start() ? kept : made);
    }

    @Override
    public MarkChanges revalidate(Set<String> tags, long deadline, long since) {
        ledger.revalidate(tags, deadline);
        return ledger.since(since);
    }

    @Override
    public MarkChanges marksSince(long since) {
        return ledger.since(since);
    }

    /** Forgets what has one of these tags, by looking at all it has. */
    public void drop(Set<String> tags) {
        entries.asMap().values().removeIf(entry -> !Collections.disjoint(entry.allTags(), tags));
    }

    @Override
    public Occupancy occupancy() {
        return new Occupancy(size(), weight());
    }

    @Override
    public Collection<Entry> entries() {
        return List.copyOf(entries.asMap().values());
    }

    /** How many entries it has, about. */
    public long size() {
        entries.cleanUp();
        return entries.estimatedSize();
    }

    /** What they weigh together. */
    public long weight() {
        entries.cleanUp();
        return entries.policy()
                .eviction()
                .map(eviction -> eviction.weightedSize().orElse(0))
                .orElse(0L);
    }
}
