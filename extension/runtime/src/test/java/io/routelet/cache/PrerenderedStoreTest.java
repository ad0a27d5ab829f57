package io.routelet.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.routelet.cache.StoredResponse.Field;
import io.routelet.cache.StoredResponse.Variant;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Silence.class)
class PrerenderedStoreTest {
    private static final int MUTATIONS = Integer.getInteger("test.mutations", 20_000);
    private static final long SECOND = 1_000_000_000;
    private static final CacheKey FIRST = CacheKey.of("/a", List.of());
    private static final CacheKey SECOND_KEY = CacheKey.of("/posts/[slug]", List.of("ü"));
    private static final CacheKey TIMED = CacheKey.of("/timed", List.of());
    private static final List<CacheKey> KEYS = List.of(FIRST, SECOND_KEY, TIMED);

    private final ManualTicker ticker = new ManualTicker();
    private final MemoryStore memory = new MemoryStore();
    private Map<String, byte[]> files = new HashMap<>();
    private long age;
    private int reads;
    private int outdated;

    private final class InMemory implements PrerenderedStore.Build {
        @Override
        public @Nullable PrerenderIndex index() {
            try {
                return PrerenderIndex.read(files.getOrDefault(PrerenderIndex.FILE, new byte[0]));
            } catch (DamagedEntry e) {
                return null;
            }
        }

        @Override
        public byte @Nullable [] file(String name) {
            reads++;
            return files.get(name);
        }

        @Override
        public long age(PrerenderIndex index) {
            return age;
        }

        @Override
        public void outdate() {
            outdated++;
        }
    }

    @BeforeEach
    void build() {
        files = files("build 1", 5);
    }

    private Map<String, byte[]> files(String build, long built) {
        PrerenderWriter writer = new PrerenderWriter(build, built, ticker.nanos());
        Map<String, byte[]> written = new HashMap<>();
        for (CacheKey key : KEYS) {
            boolean timed = key.equals(TIMED);
            long now = ticker.nanos();
            Stamp stamp = new Stamp(
                    9,
                    4,
                    now,
                    Set.of("t"),
                    timed ? now + 60 * SECOND : Ticker.NEVER,
                    timed ? now + 600 * SECOND : Ticker.NEVER);
            String name = writer.name();
            written.put(name, writer.add(new Entry(key, stamp, response(key.toString()))));
        }
        written.put(PrerenderIndex.FILE, writer.index());
        return written;
    }

    private static StoredResponse response(String text) {
        byte[] body = text.repeat(20).getBytes(StandardCharsets.UTF_8);
        return new StoredResponse(
                200,
                List.of(new Field("content-type", "text/plain")),
                List.of(new Field("cache-control", "public")),
                new Variant(body, null, "\"1\""),
                new Variant(new byte[] {1, 2, 3}, "gzip", "\"2\""));
    }

    private PrerenderedStore store() {
        return new PrerenderedStore(memory, new InMemory(), ticker);
    }

    private static String text(@Nullable Entry entry) {
        assertThat(entry).isNotNull();
        return new String(((StoredResponse) entry.payload()).identity().bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void aFileIsReadOnceAndCountsAsRenderedBeforeAnyRevalidation() {
        PrerenderedStore store = store();
        assertThat(reads).isZero();
        Entry entry = store.get(SECOND_KEY);
        assertThat(text(entry)).startsWith("/posts/[slug] [ü]");
        assertThat(entry.stamp().start()).isZero();
        assertThat(entry.stamp().oldest()).isZero();
        assertThat(entry.stamp().tags()).containsExactly("t");
        assertThat(store.get(SECOND_KEY)).isSameAs(entry);
        assertThat(reads).isEqualTo(1);
        assertThat(store.get(CacheKey.of("/posts/[slug]", List.of("other")))).isNull();
        assertThat(store.get(CacheKey.of("a scope", List.of()))).isNull();
    }

    @Test
    void agesCountFromTheBuild() {
        age = 61 * SECOND;
        Entry entry = store().get(TIMED);
        assertThat(entry.stamp().staleAt()).isLessThan(ticker.nanos());
        assertThat(entry.expireAt()).isGreaterThan(ticker.nanos());
        age = Duration.ofMinutes(11).toNanos();
        MemoryStore other = new MemoryStore();
        PrerenderedStore later = new PrerenderedStore(other, new InMemory(), ticker);
        assertThat(later.get(TIMED)).isNull();
        assertThat(later.get(FIRST)).isNotNull();
    }

    /** Whatever memory has forgotten since: what is older never follows what is newer. */
    @Test
    void whatWasRenderedSinceIsNotFollowedByTheFile() {
        MemoryStore tiny = new MemoryStore(1, 1);
        PrerenderedStore store = new PrerenderedStore(tiny, new InMemory(), ticker);
        assertThat(store.get(FIRST)).isNotNull();
        store.put(new Entry(FIRST, new Stamp(0, 0, 0, Set.of(), Ticker.NEVER, Ticker.NEVER), response("new")));
        Entry left = store.get(FIRST);
        if (left != null) {
            assertThat(text(left)).startsWith("new");
        }
        assertThat(store.isPrerendered(FIRST)).isFalse();
        assertThat(store.isPrerendered(TIMED)).isTrue();
    }

    @Test
    void aRevalidationIsToldToTheFilesFirst() {
        PrerenderedStore store = store();
        store.revalidate(Set.of("t"), 0, 0);
        assertThat(outdated).isEqualTo(1);
        assertThat(store.marksSince(0).sequence()).isEqualTo(1);
    }

    @Test
    void aRevalidationKillsWhatIsReadLater() {
        CacheCore core = new CacheCore(store(), ticker, ticker, CacheLimits.DEFAULTS);
        assertThat(core.fresh(FIRST)).isNotNull();
        core.revalidateTags(Set.of("t"));
        assertThat(core.fresh(FIRST)).isNull();
        assertThat(core.fresh(SECOND_KEY)).isNull();
    }

    @Test
    void aPathKillsItToo() {
        CacheCore core = new CacheCore(store(), ticker, ticker, CacheLimits.DEFAULTS);
        core.revalidatePath("/posts/**");
        assertThat(core.fresh(SECOND_KEY)).isNull();
        assertThat(core.fresh(FIRST)).isNotNull();
    }

    @Test
    void filesOfAnotherBuildOrTimeOrKeyAreNone() {
        Map<String, byte[]> own = files;
        for (Map<String, byte[]> foreign : List.of(files("build 2", 5), files("build 1", 6))) {
            files = new HashMap<>(own);
            files.put("0", foreign.get("0"));
            files.put("1", own.get("2"));
            PrerenderedStore store = new PrerenderedStore(new MemoryStore(), new InMemory(), ticker);
            assertThat(store.get(FIRST)).isNull();
            assertThat(store.get(SECOND_KEY)).isNull();
            assertThat(store.get(TIMED)).isNotNull();
        }
        files = Map.of();
        assertThat(store().get(FIRST)).isNull();
    }

    @Test
    void whatIsNoResponseIsNone() throws Exception {
        EntryFormat format = PrerenderIndex.format("build 1", 5);
        Stamp stamp = new Stamp(0, 0, 0, Set.of(), Ticker.NEVER, Ticker.NEVER);
        files.put("0", format.write(new Entry(FIRST, stamp, Uncacheable.MARKER), 0));
        files.put("1", format.write(new Entry(SECOND_KEY, stamp, Frozen.of("text", new RecordClasses())), 0));
        Stamp late = new Stamp(1, 1, 0, Set.of(), Ticker.NEVER, Ticker.NEVER);
        files.put("2", format.write(new Entry(TIMED, late, response("")), 0));
        PrerenderedStore store = store();
        KEYS.forEach(key -> assertThat(store.get(key)).isNull());
    }

    /** Whatever becomes of the files: never an exception, never another answer. */
    @Test
    void whatIsDamagedIsNoneOrWhatItWas() {
        Map<String, byte[]> whole = Map.copyOf(files);
        List<String> names = whole.keySet().stream().sorted().toList();
        Random random = new Random(42);
        int found = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            files = new HashMap<>(whole);
            String name = names.get(random.nextInt(names.size()));
            byte[] before = whole.get(name);
            byte[] after = mutated(before, whole.get(names.get(random.nextInt(names.size()))), random);
            files.put(name, after);
            PrerenderedStore store = new PrerenderedStore(new MemoryStore(), new InMemory(), ticker);
            for (CacheKey key : KEYS) {
                Entry entry = store.get(key);
                if (entry != null) {
                    found++;
                    assertThat(text(entry)).isEqualTo(key.toString().repeat(20));
                    assertThat(((StoredResponse) entry.payload()).headers()).hasSize(1);
                }
            }
            boolean same = Arrays.equals(before, after);
            int damaged = Integer.parseInt(name.replace(PrerenderIndex.FILE, "0"));
            assertThat(store.get(KEYS.get(damaged)) != null)
                    .as("mutation %d of %s", i, name)
                    .isEqualTo(same);
        }
        assertThat(found).isPositive();
    }

    private static byte[] mutated(byte[] bytes, byte[] other, Random random) {
        byte[] copy = bytes.clone();
        switch (random.nextInt(5)) {
            case 0 -> copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
            case 1 -> copy[random.nextInt(copy.length)] = (byte) random.nextInt();
            case 2 -> copy = Arrays.copyOf(copy, random.nextInt(copy.length + 20));
            case 3 -> {
                int from = random.nextInt(copy.length);
                System.arraycopy(other, 0, copy, from, Math.min(other.length, copy.length - from));
            }
            default -> {
                for (int left = random.nextInt(9) + 1; left > 0; left--) {
                    copy[random.nextInt(copy.length)] = (byte) random.nextInt();
                }
            }
        }
        return copy;
    }

    @Test
    void aStoreOfSeveralProcessesHasNoFiles() {
        CacheStore shared = (CacheStore) Proxy.newProxyInstance(
                CacheStore.class.getClassLoader(),
                new Class<?>[] {CacheStore.class},
                (proxy, method, given) -> new Sharing(Duration.ofSeconds(1), Duration.ofSeconds(5), false, () -> 0));
        assertThatThrownBy(() -> new PrerenderedStore(shared, new InMemory(), ticker))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
