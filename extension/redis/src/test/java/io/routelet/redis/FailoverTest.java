package io.routelet.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.routelet.cache.CacheStore;
import io.routelet.cache.StoreUnreachable;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.args.ClientType;
import redis.clients.jedis.params.ClientKillParams;

/** Masters that are gone, replicas that take over, and masters that come back. */
class FailoverTest {
    private static final System.Logger LOG = System.getLogger("history");
    private static final String SHOP = "routelet:{shop}:marks";
    private static final int ROUNDS = Integer.getInteger("test.failover.rounds", 1);
    private static final int RATE = Integer.getInteger("test.failover.rate", 100);

    @TempDir
    private Path folder;

    private static Stream<Arguments> pairs() {
        Stream<Arguments> usual = Stream.of(Arguments.of("cluster", false), Arguments.of("sentinels", true));
        Stream<Arguments> more = Stream.of(Arguments.of("cluster", true), Arguments.of("sentinels", false));
        return ROUNDS == 1 ? usual : Stream.concat(usual, more);
    }

    /**
     * R15. What was acknowledged last the replica does not have. {@code -Dtest.failover.rounds=10} for the long run, in which
     * they take turns, and {@code -Dtest.failover.rate=500} for more reads.
     */
    @ParameterizedTest
    @MethodSource("pairs")
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void nobodyReadsWhatIsOlderThanItMayBe(String kind, boolean strict) throws Exception {
        Shop.reset();
        // A pause of the machine counts like a stale read, so that a build is given more time than the long run.
        History history = new History(strict ? 0 : ROUNDS == 1 ? 4 * History.SECOND : History.SECOND);
        try (RedisPair pair = kind.equals("cluster") ? RedisCluster.start(1).pair(SHOP) : RedisSentinels.start();
                Shop shop = Shop.start(
                        folder,
                        List.of(pair.url(), pair.url(), pair.url()),
                        Map.of("routelet.redis.strict", "" + strict))) {
            Traffic.during(history, shop, RATE, () -> {
                for (int i = 0; i < ROUNDS; i++) {
                    round(history, pair, i % 2 == 1);
                }
            });
            for (int server = 0; server < 3; server++) {
                assertThat(shop.get(server, "/report"))
                        .contains("\"connected\":true")
                        .doesNotContain("\"rejected\":0,");
            }
            LOG.log(
                    Level.INFO,
                    kind + (strict ? ", strict: " : ": ") + history.summary() + "; slower than 250 ms: "
                            + history.slower(250_000_000) + "; reports " + shop.get(0, "/report"));
        }
        assertThat(history.violations()).as(history.summary()).isEmpty();
    }

    /** @param held whether the master only stops for a while, and goes on as a master where it was */
    private static void round(History history, RedisPair pair, boolean held) throws Exception {
        awaitMore(history, 10);
        RedisCluster.await(pair.replica(), client -> client.info("replication").contains("master_link_status:up"));
        RedisCluster.on(pair.master(), FailoverTest::replicateNoMore);
        awaitMore(history, 5);
        assertThat(offset(pair.replica())).as("acknowledged, and lost soon").isLessThan(offset(pair.master()));

        history.outageBegins();
        end(pair.master(), held);
        long begun = System.nanoTime();
        pair.awaitTakeover();
        if (held) {
            pair.master().hold(false);
            RedisCluster.on(pair.master(), client -> client.aclSetUser("default", "allcommands"));
        }
        history.outageEnds();
        long taken = System.nanoTime();
        for (int server = 0; server < 3; server++) {
            while (!history.acknowledgedSince(server, taken)) {
                assertThat(System.nanoTime() - taken).isLessThan(10 * History.SECOND);
                History.until(System.nanoTime() + History.SECOND / 100);
            }
        }
        LOG.log(
                Level.INFO,
                "The replica has taken over after {0} ms, all servers revalidate after {1} ms",
                (taken - begun) / 1_000_000,
                (System.nanoTime() - begun) / 1_000_000);
        if (!held) {
            comesBack(history, pair);
        }
        if (ROUNDS > 1) {
            RedisCluster.await(
                    pair.master(), client -> client.info("replication").contains("master_link_status:up"));
        }
        pair.swap();
    }

    private static void end(RedisProcess master, boolean held) throws Exception {
        if (held) {
            master.hold(true);
        } else {
            master.kill();
        }
    }

    private static void replicateNoMore(Jedis master) {
        master.aclSetUser("default", "-psync", "-sync");
        master.clientKill(new ClientKillParams().type(ClientType.REPLICA));
    }

    /** How much it has of all that was ever written. */
    private static long offset(RedisProcess node) {
        try (Jedis client = node.client()) {
            return client.info("replication")
                    .lines()
                    .filter(line -> line.startsWith("master_repl_offset:"))
                    .mapToLong(line -> Long.parseLong(line.substring(line.indexOf(':') + 1)))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void awaitMore(History history, int revalidations) {
        int least = history.acknowledged() + revalidations;
        long end = System.nanoTime() + 20 * History.SECOND;
        while (history.acknowledged() < least) {
            assertThat(System.nanoTime()).isLessThan(end);
            History.until(System.nanoTime() + History.SECOND / 100);
        }
    }

    /** By a sentinel it is made a replica no sooner than 8 s after it has come back as a master. */
    private static void comesBack(History history, RedisPair pair) throws Exception {
        pair.master().restart();
        awaitMore(history, 20);
        RedisCluster.on(pair.master(), client -> assertThat(client.info("commandstats"))
                .as("nobody asks it")
                .doesNotContain("cmdstat_eval"));
    }

    /** Before another server has written a ledger of its own, its data look as if nothing had happened. */
    @Test
    void aMasterThatHasBecomeAReplicaIsNotBelieved() throws Exception {
        try (RedisProcess master = RedisProcess.start();
                RedisProcess replica = RedisProcess.start();
                CacheStore store = Stores.met(master.url())) {
            follow(replica, master);
            leave(replica);
            follow(master, replica);

            assertThatThrownBy(() -> store.marksSince(0)).isInstanceOf(StoreUnreachable.class);
        }
    }

    @Test
    void whatAMasterHasLostWhileItWasAReplicaIsNoticed() throws Exception {
        try (RedisProcess master = RedisProcess.start();
                RedisProcess replica = RedisProcess.start();
                CacheStore one = Stores.met(master.url());
                CacheStore other = Stores.met(master.url())) {
            long known = other.marksSince(0).sequence();
            follow(replica, master);
            leave(replica);
            long lost = one.revalidate(Set.of("a"), 0, known).sequence();
            follow(master, replica);
            leave(master);

            assertThat(other.revalidate(Set.of("b"), 0, known).floor())
                    .as("everything may have been revalidated")
                    .isGreaterThan(lost);
        }
    }

    private static void follow(RedisProcess replica, RedisProcess master) {
        String[] at = master.address().split(":");
        RedisCluster.on(replica, client -> client.replicaof(at[0], Integer.parseInt(at[1])));
        RedisCluster.await(replica, client -> client.info("replication").contains("master_link_status:up"));
    }

    private static void leave(RedisProcess replica) {
        RedisCluster.on(replica, Jedis::replicaofNoOne);
    }
}
