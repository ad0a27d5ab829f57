package io.routelet.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.containers.Reply;
import io.routelet.redis.FaultProxy.Fault;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * R14: a server is cut off from Redis, again and again, while it and two others revalidate. {@code
 * -Dtest.partition.seconds=240 -Dtest.partition.servers=14} for the long run, in which fourteen are cut off at random times, for up
 * to a minute.
 */
class PartitionTest {
    private static final int SECONDS = Integer.getInteger("test.partition.seconds", 8);
    private static final int CUT_OFF = Integer.getInteger("test.partition.servers", 1);
    private static final int GOOD = 2;
    private static final int SERVERS = GOOD + CUT_OFF;
    private static final int ROWS_EACH = Math.min(8, 64 / SERVERS);
    private static final int RATE = 300 / SERVERS;
    private static final double SHORTEST_MILLIS = 1_000;
    private static final double LONGEST_MILLIS = SECONDS < 60 ? 5_000 : 60_000;
    private static final Fault[] WAYS = {Fault.SILENT, Fault.REFUSED};

    @TempDir
    private Path folder;

    /** A pause of the machine counts like a stale read, so that a build is given more time than the long run. */
    private final History history = new History(SECONDS < 60 ? 4 * History.SECOND : History.SECOND);

    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger partitions = new AtomicInteger();
    private volatile boolean over;
    /** Counts up as the way of a server to Redis ends and begins again: odd while it is cut off. */
    private final AtomicIntegerArray phases = new AtomicIntegerArray(SERVERS);

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void whoIsCutOffGivesNothingThatIsOlderThanItsLeaseAndClaimsNoRevalidation() throws Exception {
        Shop.reset();
        List<FaultProxy> proxies = new ArrayList<>();
        try (RedisProcess redis = RedisProcess.start()) {
            List<String> urls = new ArrayList<>(Collections.nCopies(GOOD, redis.url()));
            for (int i = 0; i < CUT_OFF; i++) {
                proxies.add(new FaultProxy(redis.port()));
                urls.add(proxies.get(i).url());
            }
            try (Shop shop = Shop.start(folder, urls, Map.of())) {
                run(shop, proxies);
            }
        } finally {
            for (FaultProxy proxy : proxies) {
                proxy.close();
            }
        }
        assertThat(history.violations()).as(history.summary()).isEmpty();
        assertThat(refused.get()).as("revalidations that say that they failed").isPositive();
    }

    private void run(Shop shop, List<FaultProxy> proxies) throws Exception {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < SERVERS; i++) {
            int server = i;
            threads.add(history.start("reader " + i, () -> read(shop, server)));
            threads.add(history.start("writer " + i, () -> write(shop, server)));
            if (i >= GOOD) {
                threads.add(history.start("network " + i, () -> partitions(server, proxies.get(server - GOOD))));
            }
        }
        History.until(System.nanoTime() + SECONDS * History.SECOND);
        over = true;
        for (Thread thread : threads) {
            thread.join();
        }
        System.getLogger("history")
                .log(System.Logger.Level.INFO, SECONDS + " s, " + partitions + " partitions: " + history.summary());
    }

    /** The first one is longer than the lease, the others of any length, short ones more often. */
    private void partitions(int server, FaultProxy proxy) throws Exception {
        Random random = new Random(server);
        long end = System.nanoTime() + SECONDS * History.SECOND;
        double length = 6_000;
        while (System.nanoTime() < end) {
            history.outageBegins(server);
            proxy.fault(WAYS[phases.getAndIncrement(server) / 2 % WAYS.length]);
            History.until(Math.min(end, System.nanoTime() + (long) (length * 1_000_000)));
            phases.incrementAndGet(server);
            proxy.fault(Fault.NONE);
            history.outageEnds(server);
            partitions.incrementAndGet();
            History.until(System.nanoTime() + (500 + random.nextInt(2_000)) * 1_000_000L);
            length = SHORTEST_MILLIS * Math.pow(LONGEST_MILLIS / SHORTEST_MILLIS, random.nextDouble());
        }
    }

    private void read(Shop shop, int server) throws Exception {
        Random random = new Random(server);
        try (Caller caller = new Caller(shop.server(server).client())) {
            for (long next = System.nanoTime(); !over; next += History.SECOND / RATE) {
                History.until(next);
                int row = random.nextInt(ROWS_EACH * SERVERS);
                long begun = System.nanoTime();
                Reply reply = caller.get("/page/" + row);
                if (reply.status() == 200) {
                    history.read(row, Shop.pageVersion(reply.text(), row), server, begun);
                } else {
                    history.fail(reply.status() + " on " + server + ": " + reply.text());
                }
            }
        }
    }

    /** Each has rows of its own. */
    private void write(Shop shop, int server) throws Exception {
        Random random = new Random(server);
        for (long next = System.nanoTime(); !over; next += History.SECOND / 4) {
            History.until(next);
            int row = random.nextInt(ROWS_EACH) * SERVERS + server;
            int before = phases.get(server);
            Reply reply = shop.server(server).client().send("POST", "/now/" + row, new byte[0]);
            if (reply.status() == 503 && reply.text().startsWith("unknown")) {
                history.unknown();
                refused.addAndGet(before % 2);
            } else if (reply.status() != 200) {
                history.fail("POST: " + reply.status() + " " + reply.text());
            } else if (before % 2 == 1 && phases.get(server) == before) {
                history.fail("A revalidation is acknowledged that did not reach Redis");
            } else {
                history.acknowledged(row, Long.parseLong(reply.text()), server);
            }
        }
    }
}
