package io.routelet.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.containers.Reply;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * R12, R15 and L7: three servers under load, ten revalidations a second, and a Redis that is killed and comes back, in
 * turn empty and with an old snapshot. For the long run {@code -Dtest.history.seconds=600 -Dtest.history.rate=500}, and
 * {@code -Dtest.history.disk=false} for a Redis that always comes back empty, {@code true} for one that never does.
 */
class HistoryTest {
    private static final int SECONDS = Integer.getInteger("test.history.seconds", 10);
    private static final int RATE = Integer.getInteger("test.history.rate", 100);
    private static final String DISK = System.getProperty("test.history.disk", "");
    private static final int CALLERS = 4;
    private static final int ROWS = 48;
    private static final int RESTARTS = Math.max(2, SECONDS / 30);

    @TempDir
    private Path folder;

    private volatile boolean over;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @Timeout(value = 40, unit = TimeUnit.MINUTES)
    void nobodyReadsWhatIsOlderThanItMayBe(boolean strict) throws Exception {
        Shop.reset();
        History history = new History(strict ? 0 : History.SECOND);
        try (RedisProcess redis = RedisProcess.start("--save", "1 1");
                Shop shop = Shop.start(
                        folder,
                        List.of(redis.url(), redis.url(), redis.url()),
                        Map.of("routelet.redis.strict", "" + strict))) {
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < 3 * CALLERS; i++) {
                int server = i % 3;
                long seed = i;
                threads.add(history.start("reader " + i, () -> read(history, shop, server, new Random(seed))));
            }
            for (int i = 0; i < 2; i++) {
                int first = i;
                threads.add(history.start("writer " + i, () -> write(history, shop, first)));
            }
            restarts(history, redis);
            over = true;
            for (Thread thread : threads) {
                thread.join();
            }
            System.getLogger("history")
                    .log(
                            System.Logger.Level.INFO,
                            (strict ? "strict, " : "") + SECONDS + " s: " + history.summary() + "; slower than 250 ms: "
                                    + history.slower(250_000_000) + "; reports " + shop.get(0, "/report")
                                    + shop.get(1, "/report") + shop.get(2, "/report"));
        }
        assertThat(history.violations()).as(history.summary()).isEmpty();
    }

    /** Every second one begins with nothing, the others with what was saved some time ago, unless it is asked for otherwise. */
    private void restarts(History history, RedisProcess redis) throws Exception {
        Random random = new Random(7);
        long begun = System.nanoTime();
        for (int i = 0; i < RESTARTS; i++) {
            History.until(begun + (i * 2 + 1) * SECONDS * History.SECOND / (RESTARTS * 2 + 1));
            history.outageBegins();
            redis.kill();
            if (DISK.isEmpty() ? i % 2 == 0 : DISK.equals("false")) {
                redis.forget();
            }
            History.until(System.nanoTime() + random.nextInt(3_000) * 1_000_000L);
            redis.restart();
            history.outageEnds();
        }
        History.until(begun + SECONDS * History.SECOND);
    }

    private void read(History history, Shop shop, int server, Random random) throws Exception {
        long period = CALLERS * History.SECOND / RATE;
        long next = System.nanoTime();
        try (Caller caller = new Caller(shop.server(server).client())) {
            while (!over) {
                next += period;
                History.until(next);
                int row = random.nextInt(ROWS);
                boolean page = random.nextInt(5) > 0;
                long begun = System.nanoTime();
                Reply reply = caller.get((page ? "/page/" : "/data/") + row);
                if (reply.status() != 200) {
                    history.fail(reply.status() + " of row " + row + " on " + server + ": " + reply.text());
                    continue;
                }
                long version = page ? Shop.pageVersion(reply.text(), row) : Shop.dataVersion(reply.text(), row);
                if (version > Shop.TABLE.get(row)) {
                    history.fail("Row " + row + " was never " + version);
                }
                history.read(row, version, server, begun);
            }
        }
    }

    /** Two of them: each has rows of its own, so that their versions are acknowledged in their order. */
    private void write(History history, Shop shop, int first) throws Exception {
        Random random = new Random(first);
        long next = System.nanoTime();
        while (!over) {
            next += History.SECOND / 5;
            History.until(next);
            int server = random.nextInt(3);
            int row = random.nextInt(ROWS / 2) * 2 + first;
            Reply reply = shop.server(server).client().send("POST", "/now/" + row, new byte[0]);
            if (reply.status() == 200) {
                history.acknowledged(row, Long.parseLong(reply.text()), server);
            } else if (reply.status() == 503 && reply.text().startsWith("unknown")) {
                history.unknown();
            } else {
                history.fail("POST: " + reply.status() + " " + reply.text());
            }
        }
    }

    /** The checker itself: it must see what it is there for. */
    @Test
    void aStaleReadIsSeen() {
        History history = new History(0);
        history.acknowledged(1, 7, 0);
        history.read(1, 6, 1, System.nanoTime());
        history.read(1, 7, 1, System.nanoTime());
        history.read(2, 6, 1, System.nanoTime());

        assertThat(history.violations()).hasSize(1);
    }
}
