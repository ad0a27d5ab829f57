package io.routelet.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.cache.CacheKey;
import io.routelet.cache.CacheStore;
import io.routelet.cache.StoreUnreachable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redis.clients.jedis.Jedis;

/** What the page about several servers says, the settings, and the kinds of Redis. */
class PageTest {
    private static final Path PAGE = Path.of("../../src/site/several-servers.md");

    private static void works(CacheStore store) {
        CacheKey key = CacheKey.of("/x", List.of());
        long number = store.revalidate(Set.of("now"), 0, 0).sequence();
        store.revalidate(Set.of("soon"), Long.MAX_VALUE / 2, number);
        store.revalidate(Set.of("soon"), Long.MAX_VALUE / 4, number);
        store.revalidate(Set.of("soon"), 0, number);
        assertThat(store.marksSince(number).marks()).containsOnlyKeys("soon");
        assertThat(store.fetch(key)).isNull();
        var claim = store.claim(key, 1, 0);
        assertThat(claim).isNotNull();
        claim.release();
        assertThat(store.sharedReport().failures()).isZero();
    }

    @Test
    void theRightsOnThePageAreEnoughAndNoneIsTooMany() throws Exception {
        String line = Files.readAllLines(PAGE).stream()
                .filter(text -> text.startsWith("ACL SETUSER shop"))
                .findFirst()
                .orElseThrow();
        String[] words = line.split(" ");
        try (RedisProcess redis = RedisProcess.start();
                Jedis admin = redis.client()) {
            String[] rules = List.of(words).subList(3, words.length).toArray(new String[0]);
            admin.aclSetUser("shop", rules);
            Map<String, String> settings = Map.of(
                    "routelet.redis.url",
                    redis.url().replace("://", "://shop:password@"),
                    "routelet.redis.name",
                    "shop");
            try (CacheStore store = Stores.open(settings)) {
                works(store);
                var put = redis.client();
                put.set("routelet:shop:e:x", "y");
                put.close();
            }
            try (Jedis shop = redis.client()) {
                shop.auth("shop", "password");
                for (String command : List.of("KEYS", "FLUSHALL", "CONFIG", "SUBSCRIBE", "DEBUG")) {
                    assertThat(admin.aclGetUser("shop").getCommands()).doesNotContain(command.toLowerCase());
                }
            }
            try (CacheStore other =
                    Stores.open(Map.of("routelet.redis.url", redis.url().replace("://", "://shop:password@")))) {
                assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> other.marksSince(0)))
                        .as("the keys of another application")
                        .isInstanceOf(StoreUnreachable.class);
            }
        }
    }

    @Test
    void thePageHasTheSettingsThatAreReadAndNoOthers() throws Exception {
        Set<String> shown = new TreeSet<>();
        for (String line : Files.readAllLines(PAGE)) {
            if (line.startsWith("| `routelet.redis.")) {
                shown.add(line.substring(3, line.indexOf('`', 3)));
            }
        }
        Set<String> asked = new TreeSet<>();
        new RedisStoreFactory().configure(new io.routelet.cache.CacheStoreFactory.Settings() {
            @Override
            public <T> @Nullable T find(String name, Function<String, T> parse) {
                asked.add(name);
                return null;
            }

            @Override
            public void report(String problem) {
                assertThat(problem).contains("routelet.redis.url is not set");
            }
        });
        assertThat(shown).isEqualTo(asked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:6379",
                "http://x",
                "redis://",
                "redis://a,b",
                "redis://a:x",
                "redis://a/b",
                "redis+cluster://a/1",
                "redis+sentinel://a",
                "redis://user:secret@a b"
            })
    void aUrlThatIsNoneIsRefusedAndNotShown(String url) {
        List<String> problems = new ArrayList<>();
        assertThat(Stores.configure(Map.of("routelet.redis.url", url), problems))
                .isNull();
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0)).contains("redis://user:password@host:6379").doesNotContain("secret");
    }

    @Test
    void aUrlSaysAll() {
        RedisUrl url = RedisUrl.parse("rediss+cluster://me:p%40s%3As+@one:1,two");
        assertThat(url.tls()).isTrue();
        assertThat(url.kind()).isEqualTo(RedisUrl.Kind.CLUSTER);
        assertThat(url.user()).isEqualTo("me");
        assertThat(url.password()).isEqualTo("p@s:s+");
        assertThat(url.nodes()).extracting(Object::toString).containsExactly("one:1", "two:6379");
        assertThat(url.toString()).doesNotContain("p@s");
        assertThat(RedisUrl.parse("redis://:x@h/3").database()).isEqualTo(3);
        assertThat(RedisUrl.parse("redis://:x@h/3").user()).isNull();
        assertThat(RedisUrl.parse("redis+sentinel://a,b/main").path()).isEqualTo("main");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name:a b", "timeout:200", "timeout:0ms", "strict:yes", "signingSecret:short"})
    void aSettingThatDoesNotParseIsReported(String setting) {
        List<String> problems = new ArrayList<>();
        String[] parts = setting.split(":");
        Stores.configure(Map.of("routelet.redis.url", "redis://x", "routelet.redis." + parts[0], parts[1]), problems);
        assertThat(problems).hasSize(1);
    }

    @Test
    void aClusterWorks() throws Exception {
        try (RedisProcess node = RedisProcess.start("--cluster-enabled", "yes");
                Jedis admin = node.client()) {
            for (int from = 0; from < 16_384; from += 1_024) {
                int first = from;
                admin.clusterAddSlots(
                        java.util.stream.IntStream.range(first, first + 1_024).toArray());
            }
            long end = System.nanoTime() + 10_000_000_000L;
            while (!admin.clusterInfo().contains("cluster_state:ok")) {
                assertThat(System.nanoTime()).isLessThan(end);
            }
            try (CacheStore store = Stores.open(node.url().replace("redis://", "redis+cluster://"))) {
                works(store);
            }
        }
    }

    @Test
    void sentinelsWork() throws Exception {
        try (RedisProcess master = RedisProcess.start();
                RedisProcess sentinel = RedisProcess.sentinel("main", master.port())) {
            String url = sentinel.url().replace("redis://", "redis+sentinel://") + "/main";
            try (CacheStore store = Stores.open(url)) {
                works(store);
            }
            long end = System.nanoTime() + 10_000_000_000L;
            while (Thread.getAllStackTraces().keySet().stream()
                    .anyMatch(thread -> thread.getName().contains("Sentinel"))) {
                assertThat(System.nanoTime()).as("a thread of Jedis is left").isLessThan(end);
            }
        }
    }
}
