package io.routelet.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.containers.Reply;
import io.routelet.redis.FaultProxy.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** R11, R13, R14, R16: a server whose way to Redis is bad, and one whose way is good. */
class FaultsTest {
    private static final int BAD = 0;
    private static final int GOOD = 1;

    @TempDir
    private static Path folder;

    private static RedisProcess redis;
    private static FaultProxy proxy;
    private static Shop shop;

    @BeforeAll
    static void start() throws Exception {
        redis = RedisProcess.start();
        proxy = new FaultProxy(redis.port());
        shop = Shop.start(folder, List.of(proxy.url(), redis.url()), Map.of());
    }

    @AfterAll
    static void stop() throws Exception {
        shop.close();
        proxy.close();
        redis.close();
    }

    @BeforeEach
    void heal() throws Exception {
        Shop.reset();
        proxy.fault(Fault.NONE);
        eventually(Duration.ofSeconds(5), () -> report(BAD).contains("\"connected\":true"));
        eventually(Duration.ofSeconds(5), () -> contact(BAD) < 500);
    }

    private static String report(int server) {
        try {
            return shop.get(server, "/report");
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static long contact(int server) {
        return Long.parseLong(report(server).replaceFirst(".*\"contact\":(-?\\d+).*", "$1"));
    }

    private static void eventually(Duration most, BooleanSupplier condition) {
        long end = System.nanoTime() + most.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it takes more than " + most).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    /** R13 and I4: whatever comes from Redis, pages are right, in bounded time, and not older than the lease allows. */
    @ParameterizedTest
    @EnumSource(value = Fault.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void pagesAreRightAndInTime(Fault fault) throws Exception {
        for (int row = 0; row < 20; row++) {
            shop.page(BAD, row);
        }
        int connections = proxy.opened();
        int threads = Thread.activeCount();
        proxy.fault(fault);
        long acknowledged = shop.write(GOOD, 0);
        long begun = System.nanoTime();
        long slowest = 0;
        while (System.nanoTime() - begun < 6_500_000_000L) {
            for (int row = 0; row < 20; row++) {
                long asked = System.nanoTime();
                long version = shop.page(BAD, row);
                slowest = Math.max(slowest, System.nanoTime() - asked);
                assertThat(version)
                        .isEqualTo(row > 0 || asked - begun > 5_100_000_000L ? Shop.TABLE.get(row) : version);
            }
        }
        assertThat(shop.page(BAD, 0)).as("after the lease").isEqualTo(acknowledged);
        assertThat(Duration.ofNanos(slowest)).isLessThan(Duration.ofSeconds(3));
        assertThat(proxy.opened() - connections)
                .as("connections that were made")
                .isLessThan(600);
        assertThat(proxy.open()).isLessThanOrEqualTo(9);
        assertThat(Thread.activeCount()).isLessThan(threads + 60);
    }

    /** R14. */
    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"SILENT", "REFUSED", "LATE", "CUT"})
    void aRevalidationThatDidNotReachRedisSaysSo(Fault fault) throws Exception {
        shop.page(BAD, 30);
        proxy.fault(fault);

        Reply reply = shop.server(BAD).client().send("POST", "/now/30", new byte[0]);

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.text()).isEqualTo("unknown " + Shop.TABLE.get(30));
        assertThat(shop.page(BAD, 30)).as("the copy is dropped here").isEqualTo(Shop.TABLE.get(30));
    }

    /** R12. */
    @Test
    void afterFiveFailuresRedisIsAskedOnceASecond() throws Exception {
        proxy.fault(Fault.REFUSED);
        eventually(Duration.ofSeconds(5), () -> report(BAD).contains("\"connected\":false"));
        assertThat(report(GOOD)).contains("\"connected\":true");
        int connections = proxy.opened();
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < 3_000_000_000L) {
            shop.page(BAD, 31);
        }
        assertThat(proxy.opened() - connections)
                .as("two for each probe, as one is tried again")
                .isBetween(2, 8);
    }

    /** R16. */
    @Test
    void aFullRedisIsServedAroundAndRevalidationsThatItRefusesSaySo() throws Exception {
        try (var client = redis.client()) {
            shop.page(GOOD, 32);
            client.configSet("maxmemory", "1");
            try {
                assertThat(shop.page(GOOD, 33)).isEqualTo(Shop.TABLE.get(33));
                assertThat(shop.page(BAD, 33)).isEqualTo(Shop.TABLE.get(33));
                Reply reply = shop.server(GOOD).client().send("POST", "/now/33", new byte[0]);
                assertThat(reply.status()).isEqualTo(503);
                assertThat(shop.page(GOOD, 33)).isEqualTo(Shop.TABLE.get(33));
            } finally {
                client.configSet("maxmemory", "0");
            }
        }
        assertThat(report(GOOD)).contains("\"connected\":true").doesNotContain("\"failures\":0,");
        shop.write(GOOD, 33);
    }

    /** R15, R16: the marks are gone, as by eviction or FLUSHALL. */
    @Test
    void whatWasMadeBeforeTheMarksWereLostIsMadeAgain() throws Exception {
        shop.page(GOOD, 34);
        shop.page(BAD, 34);
        long renders = Shop.RENDERS.get(34);
        try (var client = redis.client()) {
            client.del("routelet:{shop}:marks");
        }
        eventually(Duration.ofSeconds(1), () -> {
            try {
                shop.page(GOOD, 34);
            } catch (Exception e) {
                throw new AssertionError(e);
            }
            return Shop.RENDERS.get(34) > renders;
        });
    }

    /** R11. */
    @Test
    void aServerStartsWithoutRedisAndJoinsItLater() throws Exception {
        int port = RedisProcess.freePort();
        long begun = System.nanoTime();
        try (FaultProxy way = new FaultProxy(redis.port())) {
            way.fault(Fault.REFUSED);
            try (Shop late = Shop.start(folder, List.of(way.url(), "redis://127.0.0.1:" + port), Map.of())) {
                assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(8));
                assertThat(late.page(0, 35)).isEqualTo(Shop.TABLE.get(35));
                assertThat(late.page(1, 35)).isEqualTo(Shop.TABLE.get(35));
                assertThat(late.get(0, "/report")).contains("\"contact\":-1");
                long value = shop.page(GOOD, 35);
                way.fault(Fault.NONE);
                long renders = Shop.RENDERS.get(36);
                eventually(Duration.ofSeconds(5), () -> {
                    try {
                        return late.get(0, "/report").contains("\"connected\":true")
                                && !late.get(0, "/report").contains("\"contact\":-1");
                    } catch (Exception e) {
                        throw new AssertionError(e);
                    }
                });
                assertThat(shop.page(GOOD, 36)).isEqualTo(late.page(0, 36));
                assertThat(Shop.RENDERS.get(36)).isEqualTo(renders + 1);
                assertThat(value).isEqualTo(Shop.TABLE.get(35));
            }
        }
    }
}
