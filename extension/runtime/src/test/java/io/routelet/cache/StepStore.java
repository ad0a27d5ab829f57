package io.routelet.cache;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A store with steps around each access, which can lose entries. Replies to revalidations reach the mirror in any order,
 * but one at a time, as writers of marks have a lock.
 */
final class StepStore implements CacheStore {
    private final Interleaving steps;
    private final Marks ledger;
    private final Map<CacheKey, Entry> entries = new ConcurrentHashMap<>();
    private boolean applying;

    StepStore(Interleaving steps, int tags) {
        this.steps = steps;
        this.ledger = new Marks(tags, new ConcurrentHashMap<>());
    }

    @Override
    public @Nullable Entry get(CacheKey key) {
        steps.step();
        Entry entry = entries.get(key);
        steps.step();
        return entry;
    }

    @Override
    public void put(Entry entry) {
        steps.step();
        entries.merge(
                entry.key(),
                entry,
                (kept, made) -> kept.stamp().start() > made.stamp().start() ? kept : made);
        steps.step();
    }

    @Override
    public MarkChanges revalidate(Set<String> tags, long deadline, long since) {
        steps.step();
        ledger.revalidate(tags, deadline);
        MarkChanges changes = ledger.since(since);
        steps.step();
        steps.until(() -> !applying);
        applying = true;
        return changes;
    }

    /** The mirror has applied the reply. */
    void applied() {
        applying = false;
    }

    @Override
    public MarkChanges marksSince(long since) {
        return ledger.since(since);
    }

    void evict(CacheKey key) {
        entries.remove(key);
    }
}
