package io.routelet.cache;

import io.routelet.redis.Stores;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The same without what is in memory: what one server puts another one reads. */
class FarStoreContractTest extends RedisStoreContractTest {
    @Override
    CacheStore open() {
        flush();
        return new TwoServers();
    }

    private static final class TwoServers implements CacheStore {
        private final CacheStore one = Stores.met(redis.url());

        @Override
        public @Nullable Entry get(CacheKey key) {
            try (CacheStore other = Stores.met(redis.url())) {
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
            try (CacheStore other = Stores.open(redis.url())) {
                return other.marksSince(since);
            }
        }

        @Override
        public void close() {
            one.close();
        }
    }
}
