package io.routelet.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.containers.Reply;
import io.routelet.redis.FaultProxy.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R11, R13, R14, R16: servers whose way to Redis is bad, each in another way at the same time, and one whose way is good. */
class FaultsTest {
    private static final List<Fault> FAULTS =
            Arrays.stream(Fault.values()).filter(fault -> fault != Fault.NONE).toList();
    private static final int GOOD = FAULTS.size();
    private static final int ROWS = 20;
    private static final long SECOND = History.SECOND;
    /** 5 s from a poll that was sent before, and a little. */
    private static final long LEASE = 5 * SECOND + SECOND / 10;

    private static final int CUT_OFF = FAULTS.indexOf(Fault.REFUSED);

    @TempDir
    private static Path folder;

    private static RedisProcess redis;
    private static List<FaultProxy> proxies;
    private static Shop shop;

    @BeforeAll
    static void start() throws Exception {
        redis = RedisProcess.start();
        proxies = new ArrayList<>();
        List<String> urls = new ArrayList<>();
        for (int i = 0; i < GOOD; i++) {
            proxies.add(new FaultProxy(redis.port()));
            urls.add(proxies.get(i).url());
        }
        urls.add(redis.url());
        shop = Shop.start(folder, urls, Map.of());
    }

    @AfterAll
    static void stop() throws Exception {
        shop.close();
        for (FaultProxy proxy : proxies) {
            proxy.close();
        }
        redis.close();
    }

    @BeforeEach
    void heal() throws Exception {
        Shop.reset();
        for (FaultProxy proxy : proxies) {
            proxy.fault(Fault.NONE);
        }
        for (int server = 0; server <= GOOD; server++) {
            int healed = server;
            eventually(
                    Duration.ofSeconds(20),
                    () -> report(healed).contains("\"connected\":true") && contact(healed) < 500);
        }
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
    @Test
    void pagesAreRightAndInTime() throws Exception {
        for (int server = 0; server < GOOD; server++) {
            for (int row = 0; row < ROWS; row++) {
                shop.page(server, row);
            }
        }
        int threads = Thread.activeCount();
        for (int server = 0; server < GOOD; server++) {
            proxies.get(server).fault(FAULTS.get(server));
        }
        long acknowledged = shop.write(GOOD, 0);
        long begun = System.nanoTime();
        ExecutorService readers = Executors.newFixedThreadPool(GOOD);
        try {
            List<Future<Void>> ends = new ArrayList<>();
            for (int i = 0; i < GOOD; i++) {
                int server = i;
                ends.add(readers.submit(() -> read(server, begun, acknowledged)));
            }
            for (int server = 0; server < GOOD; server++) {
                try {
                    ends.get(server).get();
                } catch (ExecutionException e) {
                    throw new AssertionError(FAULTS.get(server) + ": " + e.getCause(), e);
                }
            }
        } finally {
            readers.shutdownNow();
        }
        assertThat(Thread.activeCount()).isLessThan(threads + GOOD * 30);
    }

    private static Void read(int server, long begun, long acknowledged) throws Exception {
        int connections = proxies.get(server).opened();
        long slowest = 0;
        for (long next = begun; next - begun < 6 * SECOND; next = Math.max(next + SECOND / 4, System.nanoTime())) {
            History.until(next);
            for (int row = 0; row < ROWS; row++) {
                long asked = System.nanoTime();
                long version = shop.page(server, row);
                slowest = Math.max(slowest, System.nanoTime() - asked);
                if (row > 0 || asked - begun > LEASE) {
                    assertThat(version).as("row " + row).isEqualTo(Shop.TABLE.get(row));
                }
            }
        }
        assertThat(shop.page(server, 0)).as("after the lease").isEqualTo(acknowledged);
        assertThat(Duration.ofNanos(slowest)).isLessThan(Duration.ofSeconds(5));
        assertThat(proxies.get(server).opened() - connections)
                .as("connections that were made")
                .isLessThan(600);
        assertThat(proxies.get(server).open()).isLessThanOrEqualTo(9);
        return null;
    }

    /** R14. */
    @Test
    void aRevalidationThatDidNotReachRedisSaysSo() throws Exception {
        for (Fault fault : List.of(Fault.SILENT, Fault.REFUSED, Fault.LATE, Fault.CUT)) {
            int server = FAULTS.indexOf(fault);
            shop.page(server, 30);
            proxies.get(server).fault(fault);

            Reply reply = shop.server(server).client().send("POST", "/now/30", new byte[0]);

            assertThat(reply.status()).as("" + fault).isEqualTo(503);
            assertThat(reply.text()).isEqualTo("unknown " + Shop.TABLE.get(30));
            assertThat(shop.page(server, 30)).as("the copy is dropped here").isEqualTo(Shop.TABLE.get(30));
        }
    }

    /** R12. */
    @Test
    void afterFiveFailuresRedisIsAskedOnceASecond() throws Exception {
        FaultProxy proxy = proxies.get(CUT_OFF);
        proxy.fault(Fault.REFUSED);
        eventually(Duration.ofSeconds(20), () -> report(CUT_OFF).contains("\"connected\":false"));
        assertThat(report(GOOD)).contains("\"connected\":true");
        int connections = proxy.opened();
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < 3 * SECOND) {
            shop.page(CUT_OFF, 31);
        }
        int made = proxy.opened() - connections;
        int probes = (int) ((System.nanoTime() - begun) / SECOND) + 1;
        assertThat(made)
                .as("two for each probe, as one is tried again, and those under way when it began")
                .isBetween(2, 2 * probes + 2);
    }

    /** R16. */
    @Test
    void aFullRedisIsServedAroundAndRevalidationsThatItRefusesSaySo() throws Exception {
        try (var client = redis.client()) {
            shop.page(GOOD, 32);
            client.configSet("maxmemory", "1");
            try {
                assertThat(shop.page(GOOD, 33)).isEqualTo(Shop.TABLE.get(33));
                assertThat(shop.page(CUT_OFF, 33)).isEqualTo(Shop.TABLE.get(33));
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
        shop.page(CUT_OFF, 34);
        long renders = Shop.RENDERS.get(34);
        try (var client = redis.client()) {
            client.del("routelet:{shop}:marks");
        }
        eventually(Duration.ofSeconds(5), () -> {
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
                assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
                assertThat(late.page(0, 35)).isEqualTo(Shop.TABLE.get(35));
                assertThat(late.page(1, 35)).isEqualTo(Shop.TABLE.get(35));
                assertThat(late.get(0, "/report")).contains("\"contact\":-1");
                long value = shop.page(GOOD, 35);
                way.fault(Fault.NONE);
                long renders = Shop.RENDERS.get(36);
                eventually(Duration.ofSeconds(20), () -> {
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
