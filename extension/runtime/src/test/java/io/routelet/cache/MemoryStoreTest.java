package io.routelet.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.cache.StoredResponse.Field;
import io.routelet.cache.StoredResponse.Variant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MemoryStoreTest extends CacheStoreContract {
    private static final int DISTINCT = Integer.getInteger("routelet.distinct", 1_000_000);
    private static final int HOT = 100;

    @Override
    CacheStore open() {
        return new MemoryStore();
    }

    private static Entry entry(String name, int size) {
        CacheKey key = CacheKey.of("/x/[name]", List.of(name));
        return new Entry(key, new Stamp(0, 0, 0, Set.of(), 1, 2), response(size));
    }

    private static StoredResponse response(int size) {
        return new StoredResponse(200, List.of(), List.of(), new Variant(new byte[size], null, "\"x\""), null);
    }

    /** Hot keys are asked for throughout, one in ten requests; all others come once. */
    @Test
    void aMillionDistinctKeysNeitherGrowItNorDriveHotOnesOut() {
        MemoryStore store = new MemoryStore();
        Random random = new Random(1);
        int hits = 0;
        int asked = 0;
        for (int i = 0; i < DISTINCT; i++) {
            fill(store, entry("cold" + i, 100));
            if (i % 10 == 0) {
                asked++;
                hits += fill(store, entry("hot" + random.nextInt(HOT), 100)) ? 1 : 0;
            }
        }

        assertThat(store.size()).isLessThanOrEqualTo(MemoryStore.ENTRIES);
        assertThat(store.weight()).isLessThanOrEqualTo(MemoryStore.BYTES);
        assertThat(hits).isGreaterThan((int) (asked * 0.99));
    }

    private static boolean fill(MemoryStore store, Entry entry) {
        boolean hit = store.get(entry.key()) != null;
        if (!hit) {
            store.put(entry);
        }
        return hit;
    }

    @Test
    void theBoundCountsBytes() {
        MemoryStore store = new MemoryStore(1 << 20, 10_000);
        for (int i = 0; i < 1_000; i++) {
            store.put(entry("k" + i, 10_000));
        }

        assertThat(store.weight()).isBetween(900_000L, 1L << 20);
        assertThat(store.size()).isBetween(90L, 105L);
    }

    @Test
    void theBoundCountsEntries() {
        MemoryStore store = new MemoryStore(1 << 20, 100);
        for (int i = 0; i < 1_000; i++) {
            store.put(entry("k" + i, 1));
        }

        assertThat(store.size()).isBetween(90L, 100L);
    }

    @Test
    void whatIsLargerThanTheStoreIsNotKept() {
        MemoryStore store = new MemoryStore(1 << 20, 100);

        store.put(entry("large", 2 << 20));

        assertThat(store.size()).isZero();
    }

    @Test
    void theWeightCountsBothBodiesHeadersTagsAndTheKey() {
        CacheKey key = CacheKey.of("/x/[name]", List.of("n".repeat(1_000)));
        StoredResponse response = new StoredResponse(
                200,
                List.of(new Field("x-header", "v".repeat(1_000))),
                List.of(),
                new Variant(new byte[1_000], null, "\"x\""),
                new Variant(new byte[1_000], null, "\"y\""));
        Entry entry = new Entry(key, new Stamp(0, 0, 0, Set.of("t".repeat(1_000)), 1, 2), response);

        assertThat(entry.weight()).isBetween(7_000L, 10_000L);
    }
}
