package io.routelet.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.cache.CacheStoreFactory;
import io.routelet.cache.MemoryStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoreChoiceTest {
    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final CacheStoreFactory.Opening OTHER = place -> new MemoryStore(1);
    private static final CacheStoreFactory FACTORY = settings -> {
        String url = settings.find("routelet.redis.url", text -> {
            if (text.startsWith("redis:")) {
                return text;
            }
            throw new IllegalArgumentException("a URL");
        });
        if (url == null) {
            settings.report("There is no URL.");
        }
        return url == null ? null : OTHER;
    };

    private final List<String> problems = new ArrayList<>();

    private CacheStoreFactory.Opening read(List<CacheStoreFactory> factories, Map<String, String> values) {
        return Settings.read(List.of(new SettingSource("context parameter", values, false)), factories, problems)
                .caching()
                .store();
    }

    @Test
    void aJarWithItsUrlIsTheStore() {
        assertThat(read(List.of(FACTORY), Map.of("routelet.redis.url", "redis://x", "routelet.draftSecret", SECRET)))
                .isSameAs(OTHER);
        assertThat(problems).isEmpty();
    }

    @Test
    void aUrlWithoutTheJarIsTold() {
        read(List.of(), Map.of("routelet.redis.url", "redis://x"));
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0)).contains("io.routelet:routelet-redis");
    }

    @Test
    void aJarWithoutItsUrlIsTold() {
        read(List.of(FACTORY), Map.of());
        assertThat(problems).containsExactly("There is no URL.");
    }

    @Test
    void whoSharesNeedsASecretForDraftMode() {
        read(List.of(FACTORY), Map.of("routelet.redis.url", "redis://x"));
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0)).contains("Set routelet.draftSecret");
    }

    @Test
    void aUrlIsNeverShown() {
        read(List.of(FACTORY), Map.of("routelet.redis.url", "oops://me:word@x", "routelet.draftSecret", SECRET));
        assertThat(problems).hasSize(2);
        assertThat(problems.toString()).contains("a value that is not shown").doesNotContain("word");
    }

    @Test
    void twoStoresAreOneTooMany() {
        read(List.of(FACTORY, FACTORY), Map.of("routelet.redis.url", "redis://x", "routelet.draftSecret", SECRET));
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0)).contains("Leave one jar");
    }

    @Test
    void aNameOfTheStoreThatNobodyReadsIsTold() {
        read(
                List.of(FACTORY),
                Map.of("routelet.redis.url", "redis://x", "routelet.draftSecret", SECRET, "routelet.redis.ulr", "x"));
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0)).contains("Did you mean routelet.redis.url?");
    }

    /** It renders without the servers of the deployment, whatever is set. */
    @Test
    void aBuildHasAStoreInMemoryAndMissesNothing() {
        for (Map<String, String> values :
                List.of(Map.<String, String>of(), Map.of("routelet.redis.url", "redis://x"))) {
            for (List<CacheStoreFactory> factories : List.of(List.<CacheStoreFactory>of(), List.of(FACTORY))) {
                Settings settings = Settings.read(
                        List.of(new SettingSource("context parameter", values, false)), factories, true, problems);
                assertThat(settings.caching().store()).isNull();
                assertThat(problems).isEmpty();
            }
        }
    }
}
