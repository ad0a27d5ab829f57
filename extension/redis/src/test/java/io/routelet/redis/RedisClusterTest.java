package io.routelet.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.cache.CacheKey;
import io.routelet.cache.CacheStore;
import io.routelet.redis.FaultProxy.Fault;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.util.JedisClusterCRC16;

/** A cluster, and a user with the rights that the page about several servers names. */
class RedisClusterTest {
    private static final String MARKS = "routelet:{shop}:marks";
    private static final int SLOT = JedisClusterCRC16.getSlot(MARKS);

    private static RedisCluster cluster;

    @BeforeAll
    static void start() throws Exception {
        cluster = RedisCluster.start(0);
        for (RedisProcess node : cluster.nodes()) {
            Rights.grant(node, Rights.REDIS);
            Rights.grant(node, Rights.CLUSTER);
        }
    }

    @AfterAll
    static void stop() throws Exception {
        cluster.close();
    }

    private static CacheStore open() {
        return Stores.open(Rights.login(cluster.url()));
    }

    @Test
    void theRightsOnThePageAreEnough() throws Exception {
        try (CacheStore store = open()) {
            Rights.use(store);
        }
    }

    @Test
    void allServersOfTheClusterAreUsed() throws Exception {
        try (CacheStore store = open()) {
            for (int i = 0; i < 100; i++) {
                store.claim(CacheKey.of("/x/[id]", List.of("" + i)), 1, 0);
            }
            assertThat(store.sharedReport().failures()).isZero();
        }
        for (RedisProcess node : cluster.nodes()) {
            RedisCluster.on(node, client -> assertThat(client.dbSize()).isBetween(10L, 60L));
        }
    }

    @Test
    void serversThatAreSilentDoNotKeepItFromTheOthers() throws Exception {
        int node = cluster.nodes().get(0).port();
        try (FaultProxy one = new FaultProxy(node);
                FaultProxy two = new FaultProxy(node)) {
            one.fault(Fault.SILENT);
            two.fault(Fault.SILENT);
            String seeds = one.url().replace("redis://", "redis+cluster://")
                    + two.url().replace("redis://", ",") + ","
                    + cluster.nodes().get(1).address();
            Map<String, String> settings = new HashMap<>(Rights.login(seeds));
            settings.put("routelet.redis.timeout", "1s");
            try (CacheStore store = Stores.open(settings)) {
                assertThat(store.marksSince(0).sequence()).isPositive();
            }
        }
    }

    /** ASK while they move, MOVED afterwards. */
    @Test
    void theMarksMove() throws Exception {
        RedisProcess from = cluster.master(MARKS);
        RedisProcess to = cluster.nodes().stream()
                .filter(node -> node != from)
                .findFirst()
                .orElseThrow();
        String fromId = RedisCluster.id(from);
        String toId = RedisCluster.id(to);
        try (CacheStore one = open();
                CacheStore other = open()) {
            long known = one.revalidate(Set.of("a"), 0, 0).sequence();
            other.marksSince(0);
            RedisCluster.on(to, node -> node.clusterSetSlotImporting(SLOT, fromId));
            RedisCluster.on(from, node -> node.clusterSetSlotMigrating(SLOT, toId));
            long begun = one.revalidate(Set.of("b"), 0, known).sequence();

            RedisCluster.on(from, node -> node.migrate("127.0.0.1", to.port(), MARKS, 0, 5_000));
            long moved = one.revalidate(Set.of("c"), 0, begun).sequence();
            assertThat(moved).isGreaterThan(begun);
            assertThat(other.marksSince(known).floor()).as("by another process").isGreaterThan(begun);

            RedisCluster.on(to, node -> node.clusterSetSlotNode(SLOT, toId));
            RedisCluster.on(from, node -> node.clusterSetSlotNode(SLOT, toId));
            assertThat(one.revalidate(Set.of("d"), 0, moved).sequence()).isGreaterThan(moved);
            assertThat(other.marksSince(moved).marks()).containsKey("d");
            assertThat(one.sharedReport().failures() + other.sharedReport().failures())
                    .isZero();
        }
    }
}
