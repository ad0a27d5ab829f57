package io.routelet.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.containers.Reply;
import io.routelet.redis.FaultProxy.Fault;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * R14: one of three servers is cut off from Redis, again and again, while all of them revalidate. {@code
 * -Dtest.partition.seconds=600} for the long run, in which it is cut off for up to a minute.
 */
class PartitionTest {
    private static final int SECONDS = Integer.getInteger("test.partition.seconds", 8);
    private static final int CUT_OFF = 2;
    private static final int ROWS = 24;
    private static final Fault[] WAYS = {Fault.SILENT, Fault.REFUSED};

    @TempDir
    private Path folder;

    /** A pause of the machine counts like a stale read, so that a build is given more time than the long run. */
    private final History history = new History(SECONDS < 60 ? 4 * History.SECOND : History.SECOND);

    private final AtomicInteger refused = new AtomicInteger();
    private volatile boolean over;
    /** Counts up as its way to Redis ends and begins again: odd while it is cut off. */
    private volatile int phase;

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void whoIsCutOffGivesNothingThatIsOlderThanItsLeaseAndClaimsNoRevalidation() throws Exception {
        Shop.reset();
        try (RedisProcess redis = RedisProcess.start();
                FaultProxy proxy = new FaultProxy(redis.port());
                Shop shop = Shop.start(folder, List.of(redis.url(), redis.url(), proxy.url()), Map.of())) {
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                int server = i;
                threads.add(history.start("reader " + i, () -> read(shop, server)));
                threads.add(history.start("writer " + i, () -> write(shop, server)));
            }
            partitions(proxy);
            over = true;
            for (Thread thread : threads) {
                thread.join();
            }
            System.getLogger("history").log(System.Logger.Level.INFO, SECONDS + " s: " + history.summary());
        }
        assertThat(history.violations()).as(history.summary()).isEmpty();
        assertThat(refused.get()).as("revalidations that say that they failed").isPositive();
    }

    /** The first one is longer than the lease, the others of any length. */
    private void partitions(FaultProxy proxy) throws Exception {
        Random random = new Random(14);
        long end = System.nanoTime() + SECONDS * History.SECOND;
        long longest = Math.max(4_000, Math.min(60_000, SECONDS * 100));
        for (long length = 6_000; System.nanoTime() < end; length = 1_000 + random.nextLong(longest)) {
            history.outageBegins(CUT_OFF);
            proxy.fault(WAYS[phase / 2 % WAYS.length]);
            phase++;
            History.until(System.nanoTime() + length * 1_000_000);
            phase++;
            proxy.fault(Fault.NONE);
            history.outageEnds();
            History.until(System.nanoTime() + (500 + random.nextInt(2_000)) * 1_000_000L);
        }
    }

    private void read(Shop shop, int server) throws Exception {
        Random random = new Random(server);
        try (Caller caller = new Caller(shop.server(server).client())) {
            for (long next = System.nanoTime(); !over; next += History.SECOND / 100) {
                History.until(next);
                int row = random.nextInt(ROWS);
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
            int row = random.nextInt(ROWS / 3) * 3 + server;
            int before = phase;
            Reply reply = shop.server(server).client().send("POST", "/now/" + row, new byte[0]);
            if (reply.status() == 503 && reply.text().startsWith("unknown")) {
                history.unknown();
                refused.addAndGet(server == CUT_OFF ? 1 : 0);
            } else if (reply.status() != 200) {
                history.fail("POST: " + reply.status() + " " + reply.text());
            } else if (server == CUT_OFF && before % 2 == 1 && phase == before) {
                history.fail("A revalidation is acknowledged that did not reach Redis");
            } else {
                history.acknowledged(row, Long.parseLong(reply.text()), server);
            }
        }
    }
}
