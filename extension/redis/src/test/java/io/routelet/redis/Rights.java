package io.routelet.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.cache.CacheKey;
import io.routelet.cache.CacheStore;
import io.routelet.cache.Claim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rights in Redis that the page about several servers names, in the order of the page. */
final class Rights {
    static final Path PAGE = Path.of("../../src/site/several-servers.md");
    static final int REDIS = 0;
    static final int CLUSTER = 1;
    static final int SENTINEL = 2;

    private static final String HEAD = "ACL SETUSER shop ";

    private Rights() {}

    /** Gives them to the user. */
    static void grant(RedisProcess server, int which) throws IOException {
        String line = Files.readAllLines(PAGE).stream()
                .filter(text -> text.startsWith(HEAD))
                .skip(which)
                .findFirst()
                .orElseThrow();
        String[] rules = line.substring(HEAD.length()).split(" ");
        RedisCluster.on(server, admin -> assertThat(admin.aclSetUser("shop", rules))
                .as(Arrays.toString(rules))
                .isEqualTo("OK"));
    }

    /** The settings of an application that is the user. */
    static Map<String, String> login(String url) {
        return Map.of("routelet.redis.url", url.replace("://", "://shop:password@"), "routelet.redis.name", "shop");
    }

    /** Does all that a store can do. */
    static void use(CacheStore store) {
        CacheKey key = CacheKey.of("/x", List.of());
        long number = store.revalidate(Set.of("now"), 0, 0).sequence();
        store.revalidate(Set.of("soon"), Long.MAX_VALUE / 2, number);
        store.revalidate(Set.of("soon"), Long.MAX_VALUE / 4, number);
        store.revalidate(Set.of("soon"), 0, number);
        assertThat(store.marksSince(number).marks()).containsOnlyKeys("soon");
        assertThat(store.fetch(key)).isNull();
        Claim claim = store.claim(key, 1, 0);
        assertThat(claim).isNotNull();
        claim.release();
        assertThat(store.sharedReport().failures()).isZero();
    }
}
