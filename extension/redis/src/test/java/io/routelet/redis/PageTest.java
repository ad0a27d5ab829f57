package io.routelet.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.routelet.cache.CacheStore;
import io.routelet.cache.StoreUnreachable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
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
    private static final Path PAGE = Rights.PAGE;

    @Test
    void theRightsOnThePageAreEnoughAndReachNoOther() throws Exception {
        try (RedisProcess redis = RedisProcess.start();
                Jedis admin = redis.client()) {
            Rights.grant(redis, Rights.REDIS);
            try (CacheStore store = Stores.open(Rights.login(redis.url()))) {
                Rights.use(store);
            }
            for (String command : List.of("KEYS", "FLUSHALL", "CONFIG", "SUBSCRIBE", "DEBUG")) {
                assertThat(admin.aclGetUser("shop").getCommands()).doesNotContain(command.toLowerCase());
            }
            Map<String, String> another = new HashMap<>(Rights.login(redis.url()));
            another.put("routelet.redis.name", "another");
            try (CacheStore other = Stores.open(another)) {
                assertThatThrownBy(() -> other.marksSince(0)).isInstanceOf(StoreUnreachable.class);
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

    @ParameterizedTest(name = "a user on the sentinel: {0}")
    @ValueSource(booleans = {true, false})
    void sentinelsWork(boolean user) throws Exception {
        try (RedisProcess master = RedisProcess.start();
                RedisProcess sentinel = RedisProcess.sentinel(
                        "sentinel monitor main " + master.address().replace(':', ' ') + " 1\n")) {
            Rights.grant(master, Rights.REDIS);
            if (user) {
                Rights.grant(sentinel, Rights.SENTINEL);
            }
            String url = sentinel.url().replace("redis://", "redis+sentinel://") + "/main";
            try (CacheStore store = Stores.open(Rights.login(url))) {
                Rights.use(store);
            }
        }
    }
}
