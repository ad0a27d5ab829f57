package io.routelet.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.routelet.redis.RedisProcess;
import io.routelet.redis.Stores;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RedisStoreTest {
    private static final long HOUR = TimeUnit.HOURS.toNanos(1);
    private static final CacheKey KEY = CacheKey.of("/x/[id]", List.of("1"));
    private static RedisProcess redis;

    record Row(int id, List<String> names) {}

    @BeforeAll
    static void start() throws Exception {
        redis = RedisProcess.start();
    }

    @AfterAll
    static void stop() throws Exception {
        redis.close();
    }

    @BeforeEach
    void empty() {
        try (var client = redis.client()) {
            client.flushAll();
        }
    }

    private static Entry entry(CacheKey key, long start, Object value) {
        long now = Stores.TICKER.nanos();
        return new Entry(
                key,
                new Stamp(start, start, now, Set.of("t"), now + HOUR, now + 2 * HOUR),
                Frozen.of(value, new RecordClasses()));
    }

    private static Object value(Entry entry) {
        return ((Value) entry.payload()).value();
    }

    @Test
    void anotherServerReadsWhatWasPutWithItsAge() throws Exception {
        try (CacheStore one = Stores.met(redis.url());
                CacheStore other = Stores.met(redis.url())) {
            Entry entry = entry(KEY, 7, new Row(1, List.of("a")));
            one.put(entry);

            assertThat(other.get(KEY)).isNull();
            Entry read = other.fetch(KEY);

            assertThat(value(read)).isEqualTo(new Row(1, List.of("a")));
            assertThat(other.get(KEY)).isSameAs(read);
            assertThat(read.isCopy()).isTrue();
            assertThat(read.stamp().staleAt())
                    .isBetween(
                            entry.stamp().staleAt() - 100_000_000, entry.stamp().staleAt() + 100_000_000);
            assertThat(read.stamp().began())
                    .isBetween(
                            entry.stamp().began() - 100_000_000, entry.stamp().began() + 100_000_000);
        }
    }

    @Test
    void buildsShareRevalidationsAndNoEntries() throws Exception {
        Map<String, String> settings = Map.of("routelet.redis.url", redis.url());
        try (CacheStore old = Stores.met(settings, "build 1");
                CacheStore young = Stores.met(settings, "build 2")) {
            old.put(entry(KEY, 7, "old"));

            assertThat(young.fetch(KEY)).isNull();
            long number = old.revalidate(Set.of("t"), 0, 0).sequence();
            assertThat(young.marksSince(0).marks()).containsEntry("t", Mark.now(number));
        }
    }

    @Test
    void whatIsNotSignedOrOtherwiseIsRemovedAndCounted() throws Exception {
        String secret = "0123456789abcdef0123456789abcdef";
        Map<String, String> signed = Map.of("routelet.redis.url", redis.url(), "routelet.redis.signingSecret", secret);
        try (CacheStore one = Stores.met(redis.url());
                CacheStore other = Stores.met(signed, "build 1")) {
            one.put(entry(KEY, 7, "x"));

            assertThat(other.fetch(KEY)).isNull();
            assertThat(other.sharedReport().damaged()).isEqualTo(1);
            try (var client = redis.client()) {
                assertThat(client.keys("routelet:test:e:*")).isEmpty();
            }
            other.put(entry(KEY, 7, "y"));
            assertThat(value(Stores.met(signed, "build 1").fetch(KEY))).isEqualTo("y");
        }
    }

    /** R17, in Redis. */
    @Test
    void whateverStandsInRedisIsAMissAndGoes() throws Exception {
        try (CacheStore one = Stores.met(redis.url());
                var client = redis.client()) {
            one.put(entry(KEY, 7, "x"));
            byte[] key = client.keys("routelet:test:e:*").iterator().next().getBytes();
            byte[] good = client.get(key);
            List<byte[]> bad = new ArrayList<>(List.of(
                    new byte[] {1},
                    Arrays.copyOf(good, 40),
                    Arrays.copyOf(good, good.length + 1),
                    new byte[100],
                    new byte[20 << 20]));
            for (int i = 0; i < good.length; i += 7) {
                byte[] flipped = good.clone();
                flipped[i] ^= 0x10;
                bad.add(flipped);
            }
            for (byte[] bytes : bad) {
                client.set(key, bytes);
                try (CacheStore other = Stores.met(redis.url())) {
                    Entry read = other.fetch(KEY);
                    // The first 16 bytes say when it was put, and nothing else.
                    assertThat(read == null || value(read).equals("x")).isTrue();
                    assertThat(read != null || !client.exists(key))
                            .as("removed")
                            .isTrue();
                }
            }
        }
    }

    @Test
    void oneServerAtATimeHasTheRightToRender() throws Exception {
        try (CacheStore one = Stores.met(redis.url());
                CacheStore other = Stores.met(redis.url())) {
            Claim claim = one.claim(KEY, 10, 0);

            assertThat(claim).isNotNull();
            assertThat(other.claim(KEY, 11, 0)).isNull();
            assertThat(other.claim(KEY, 11, 10))
                    .as("one that began there is not outdated")
                    .isNull();
            claim.release();
            assertThat(other.claim(KEY, 11, 0)).isNotNull();
        }
    }

    @Test
    void theRightOfAnOutdatedRenderDoesNotCount() throws Exception {
        try (CacheStore one = Stores.met(redis.url());
                CacheStore other = Stores.met(redis.url())) {
            Claim outdated = one.claim(KEY, 10, 0);
            Claim claim = other.claim(KEY, 11, 11);

            assertThat(claim).isNotNull();
            outdated.release();
            assertThat(one.claim(KEY, 12, 11))
                    .as("its release takes nothing from the other")
                    .isNull();
        }
    }

    @Test
    void aDeadHolderDelaysNobodyLongerThanItsLease() throws Exception {
        CacheStore one = Stores.met(redis.url());
        try (CacheStore other = Stores.met(redis.url())) {
            assertThat(one.claim(KEY, 10, 0)).isNotNull();
            long begun = System.nanoTime();
            while (System.nanoTime() - begun < 3_000_000_000L) {
                assertThat(other.claim(KEY, 10, 0)).as("it is renewed").isNull();
            }
            one.close();
            long died = System.nanoTime();
            while (other.claim(KEY, 10, 0) == null) {
                assertThat(System.nanoTime() - died).isLessThan(4_000_000_000L);
            }
        }
    }

    @Test
    void ofRevalidationsSoonFourAreRememberedAndTheEarliestDeadlineCounts() throws Exception {
        try (CacheStore store = Stores.met(redis.url())) {
            long now = Stores.TICKER.nanos();
            long first = 0;
            for (int i = 1; i <= 9; i++) {
                long number = store.revalidate(Set.of("a"), now + i * HOUR, 0).sequence();
                first = first == 0 ? number : first;
            }
            Mark mark = store.marksSince(0).marks().get("a");
            assertThat(mark.softs()).hasSize(4);
            assertThat(mark.verdict(first - 1, now + HOUR + 1_000_000_000)).isEqualTo(Verdict.DEAD);
            assertThat(mark.verdict(first - 1, now + HOUR - 1_000_000_000)).isEqualTo(Verdict.SOON);

            store.revalidate(Set.of("a"), now + HOUR / 2, 0);
            assertThat(store.marksSince(0).marks().get("a").softs()).hasSize(1);
            try (var client = redis.client()) {
                assertThat(client.zcard("routelet:{test}:marks")).isEqualTo(5);
            }
        }
    }

    /** R15. */
    @Test
    void aRedisThatHasLostWhatAServerKnowsBeginsAnew() throws Exception {
        try (RedisProcess other = RedisProcess.start("--save", "");
                CacheStore store = Stores.open(other.url());
                var client = other.client()) {
            long first = store.revalidate(Set.of("a"), 0, 0).sequence();
            client.save();
            long second = store.revalidate(Set.of("a"), 0, first).sequence();

            other.restart();
            MarkChanges old = store.marksSince(first);
            assertThat(old.floor())
                    .as("from the snapshot")
                    .isGreaterThan(second)
                    .isEqualTo(old.sequence());

            other.forget();
            other.restart();
            MarkChanges empty = store.marksSince(old.sequence());
            assertThat(empty.floor()).as("empty").isGreaterThan(old.sequence()).isEqualTo(empty.sequence());

            long future = empty.sequence() + 3_600_000_000L;
            assertThat(store.marksSince(future).floor())
                    .as("it knew less, or its clock went back")
                    .isGreaterThan(future);
        }
    }

    /**
     * Marks are lost, and the numbers of the next ledger go on below those that another server has met, as the clock was
     * set back: that server's copies are dead all the same, once it has asked.
     */
    @Test
    void whoKnowsMoreOfALostLedgerThanTheNextBeginsWithRaisesItsFloor() throws Exception {
        try (CacheStore one = Stores.met(redis.url());
                CacheStore other = Stores.met(redis.url());
                var client = redis.client()) {
            long future = one.marksSince(0).sequence() + 3_600_000_000L;
            long known = one.revalidate(Set.of("a"), 0, future).sequence();
            one.put(entry(KEY, known, "old"));

            client.del("routelet:{test}:marks");
            long floor = other.marksSince(future - 1).floor();
            long missed = other.revalidate(Set.of("b"), 0, future).sequence();
            long last = other.revalidate(Set.of("a"), 0, missed).sequence();
            assertThat(floor).isLessThan(known);
            assertThat(missed).isLessThanOrEqualTo(known);
            assertThat(last).isGreaterThanOrEqualTo(known);
            assertThat(other.fetch(KEY)).as("made under the lost ledger").isNull();

            MarkChanges joined = one.marksSince(known);
            assertThat(joined.floor()).isGreaterThan(known);
            assertThat(other.marksSince(last).floor()).as("others hear of it").isEqualTo(joined.floor());
            assertThat(one.marksSince(joined.sequence()).floor()).as("once").isEqualTo(joined.floor());
        }
    }

    @Test
    void whatBeganUnderALostLedgerIsNotPutUnderTheNext() throws Exception {
        try (CacheStore one = Stores.met(redis.url());
                CacheStore other = Stores.met(redis.url());
                var client = redis.client()) {
            long start = one.marksSince(0).sequence();
            client.del("routelet:{test}:marks");
            one.put(entry(KEY, start, "under the lost one"));
            other.marksSince(start);
            assertThat(other.fetch(KEY)).isNull();

            long next = one.marksSince(start).floor();
            one.put(entry(KEY, start, "too old"));
            assertThat(other.fetch(KEY)).isNull();
            one.put(entry(KEY, next, "new"));
            assertThat(value(other.fetch(KEY))).isEqualTo("new");
        }
    }

    /** What one revalidation makes Redis do does not grow with the entries: so many commands, none of which lists keys. */
    @Test
    void aRevalidationDoesTheSameWithAHundredThousandKeys() throws Exception {
        try (CacheStore store = Stores.met(redis.url())) {
            revalidations(store, 500);
            fill(store, 0, 100);
            Map<String, Long> few = commands(() -> revalidations(store, 1_000));
            fill(store, 100, 100_000);
            Map<String, Long> many = commands(() -> revalidations(store, 1_000));
            assertThat(many).isEqualTo(few).doesNotContainKeys("keys", "scan", "sscan", "zscan", "zrange", "smembers");
        }
    }

    /** How often Redis ran each command meanwhile, also inside of scripts. */
    private static Map<String, Long> commands(Runnable work) {
        try (var client = redis.client()) {
            client.configResetStat();
            work.run();
            Map<String, Long> calls = new TreeMap<>();
            for (String line : client.info("commandstats").lines().toList()) {
                if (line.startsWith("cmdstat_")) {
                    String name = line.substring("cmdstat_".length(), line.indexOf(':'));
                    String count = line.substring(line.indexOf("calls=") + "calls=".length(), line.indexOf(','));
                    calls.put(name, Long.parseLong(count));
                }
            }
            calls.keySet().removeAll(Set.of("config", "info", "hello", "auth", "client", "select", "ping"));
            return calls;
        }
    }

    private static void fill(CacheStore store, int from, int to) throws Exception {
        byte[] bytes = new EntryFormat("build 1", Stores.TYPES, null).write(entry(KEY, 7, "x".repeat(100)), 0);
        try (var client = redis.client()) {
            for (int i = from; i < to; i += 1_000) {
                var pipeline = client.pipelined();
                for (int j = i; j < Math.min(to, i + 1_000); j++) {
                    pipeline.set(("routelet:test:e:" + j).getBytes(), bytes);
                }
                pipeline.sync();
            }
        }
        assertThat(store.fetch(KEY)).isNull();
    }

    private static void revalidations(CacheStore store, int count) {
        for (int i = 0; i < count; i++) {
            store.revalidate(Set.of("t"), 0, Long.MAX_VALUE);
        }
    }

    @Test
    void nothingIsLeftBehind() throws Exception {
        try (var client = redis.client()) {
            long before = client.clientList().lines().count();
            for (int i = 0; i < 20; i++) {
                CacheStore store = Stores.met(redis.url());
                store.put(entry(KEY, 7, "x"));
                store.marksSince(0);
                store.claim(KEY, 1, 0);
                store.close();
                assertThatThrownBy(() -> store.fetch(KEY)).isInstanceOf(StoreUnreachable.class);
            }
            long end = System.nanoTime() + 10_000_000_000L;
            while (client.clientList().lines().count() > before) {
                assertThat(System.nanoTime()).isLessThan(end);
            }
        }
    }
}
