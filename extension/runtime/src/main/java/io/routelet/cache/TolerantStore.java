package io.routelet.cache;

import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A store that cannot be reached has nothing and forgets at once; it fails no request. What it gives for a key is
 * taken only if it was made for that key. Told once a minute. Revalidations still fail: who asked for one has to know.
 */
final class TolerantStore implements CacheStore {
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final CacheStore store;
    private final Ticker ticker;
    private final Consumer<RuntimeException> report;
    private final AtomicLong reportAt = new AtomicLong();

    TolerantStore(CacheStore store, Ticker ticker, Consumer<RuntimeException> report) {
        this.store = store;
        this.ticker = ticker;
        this.report = report;
    }

    @Override
    public @Nullable Entry get(CacheKey key) {
        try {
            return checked(store.get(key), key);
        } catch (RuntimeException e) {
            tell(e);
            return null;
        }
    }

    @Override
    public @Nullable Entry fetch(CacheKey key) {
        try {
            return checked(store.fetch(key), key);
        } catch (RuntimeException e) {
            tell(e);
            return null;
        }
    }

    private static @Nullable Entry checked(@Nullable Entry entry, CacheKey key) {
        return entry != null && entry.key().equals(key) ? entry : null;
    }

    /** Where nobody can be asked, everybody may. */
    @Override
    public @Nullable Claim claim(CacheKey key, long start, long outdated) {
        try {
            return store.claim(key, start, outdated);
        } catch (RuntimeException e) {
            tell(e);
            return Claim.FREE;
        }
    }

    @Override
    public @Nullable Sharing sharing() {
        return store.sharing();
    }

    @Override
    public @Nullable SharedReport sharedReport() {
        return store.sharedReport();
    }

    @Override
    public void put(Entry entry) {
        try {
            store.put(entry);
        } catch (RuntimeException e) {
            tell(e);
        }
    }

    @Override
    public MarkChanges revalidate(Set<String> tags, long deadline, long since) {
        return store.revalidate(tags, deadline, since);
    }

    @Override
    public MarkChanges marksSince(long since) {
        return store.marksSince(since);
    }

    @Override
    public Occupancy occupancy() {
        return store.occupancy();
    }

    @Override
    public Collection<Entry> entries() {
        return store.entries();
    }

    @Override
    public void close() {
        store.close();
    }

    private void tell(RuntimeException fault) {
        long now = ticker.nanos();
        long due = reportAt.get();
        if (now >= due && reportAt.compareAndSet(due, now + MINUTE)) {
            report.accept(fault);
        }
    }
}
