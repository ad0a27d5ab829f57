package io.routelet.redis;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.routelet.cache.CacheKey;
import io.routelet.cache.CacheStore;
import io.routelet.cache.StoreUnreachable;
import io.routelet.redis.FaultProxy.Fault;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;

/** R12: a Redis that is silent. A render asks it for several things, and its request must not wait for each in vain. */
class PatienceTest {
    private static final CacheKey KEY = CacheKey.of("/x", List.of());

    private static RedisProcess redis;

    private FaultProxy proxy;
    private CacheStore store;

    @BeforeAll
    static void start() throws Exception {
        redis = RedisProcess.start();
    }

    @AfterAll
    static void stop() throws Exception {
        redis.close();
    }

    @BeforeEach
    void fallSilent() throws Exception {
        proxy = new FaultProxy(redis.port());
        store = Stores.met(Map.of("routelet.redis.url", proxy.url(), "routelet.redis.timeout", "200ms"), "build 1");
        proxy.fault(Fault.SILENT);
    }

    @AfterEach
    void close() throws Exception {
        store.close();
        proxy.close();
    }

    private void waitInVain() {
        assertThatThrownBy(() -> store.fetch(KEY)).isInstanceOf(StoreUnreachable.class);
    }

    private void expect(int failures, int rejected) {
        assertThat(store.sharedReport().failures()).isEqualTo(failures);
        assertThat(store.sharedReport().rejected()).isEqualTo(rejected);
    }

    @Test
    void aThreadThatRendersWaitsOnce() {
        waitInVain();
        assertThatThrownBy(() -> store.claim(KEY, 1, 0)).isInstanceOf(StoreUnreachable.class);
        waitInVain();

        expect(1, 2);
    }

    @Test
    void otherThreadsAskForThemselves() throws Exception {
        waitInVain();
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            other.submit(this::waitInVain).get();
        } finally {
            other.shutdownNow();
        }

        expect(2, 0);
    }

    @Test
    void aRevalidationIsTriedAllTheSame() {
        waitInVain();
        assertThatThrownBy(() -> store.revalidate(Set.of("a"), 0, 0)).isInstanceOf(StoreUnreachable.class);

        expect(2, 0);
    }

    @Test
    void laterItAsksAgain() throws Exception {
        waitInVain();
        proxy.fault(Fault.NONE);
        long end = System.nanoTime() + 10 * History.SECOND;
        while (!answers()) {
            assertThat(System.nanoTime()).isLessThan(end);
        }

        assertThat(store.sharedReport().failures()).isEqualTo(1);
    }

    private boolean answers() {
        try {
            return store.fetch(KEY) == null;
        } catch (StoreUnreachable e) {
            return false;
        }
    }

    /** The command waits in its socket, and is done when nobody waits for the answer any more. */
    @Test
    void aRightThatASilentRedisGrantsTooLateIsGivenBack() throws Exception {
        proxy.fault(Fault.NONE);
        requireNonNull(store.claim(KEY, 1, 0)).release(); // From now on Redis knows the scripts.
        RedisCluster.on(redis, Jedis::configResetStat);
        redis.hold(true);
        assertThatThrownBy(() -> store.claim(KEY, 1, 0)).isInstanceOf(StoreUnreachable.class);
        redis.hold(false);

        RedisCluster.await(redis, client -> client.info("commandstats").contains("cmdstat_del:"));
        RedisCluster.on(
                redis, client -> assertThat(client.keys("routelet:test:l:*")).isEmpty());
    }
}
