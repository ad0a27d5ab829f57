package io.routelet.cache;

import io.routelet.redis.Stores;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A store without what is in memory: what one server puts another one reads. */
final class TwoServers implements CacheStore {
    private final String url;
    private final CacheStore one;

    TwoServers(String url) {
        this.url = url;
        this.one = Stores.met(url);
    }

    @Override
    public @Nullable Entry get(CacheKey key) {
        try (CacheStore other = Stores.met(url)) {
            return other.fetch(key);
        }
    }

    @Override
    public void put(Entry entry) {
        one.put(entry);
    }

    @Override
    public MarkChanges revalidate(Set<String> tags, long deadline, long since) {
        return one.revalidate(tags, deadline, since);
    }

    @Override
    public MarkChanges marksSince(long since) {
        try (CacheStore other = Stores.open(url)) {
            return other.marksSince(since);
        }
    }

    @Override
    public void close() {
        one.close();
    }
}
