package io.routelet.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
 * {@code -Dtest.history.disk=false} for a Redis that always comes back empty, {@code true} for one that never does, and {@code
 * -Dtest.history.restarts=0} for one that is never killed.
 */
class HistoryTest {
    private static final int SECONDS = Integer.getInteger("test.history.seconds", 10);
    private static final int RATE = Integer.getInteger("test.history.rate", 100);
    private static final String DISK = System.getProperty("test.history.disk", "");
    private static final int RESTARTS = Integer.getInteger("test.history.restarts", Math.max(2, SECONDS / 30));

    @TempDir
    private Path folder;

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
            Traffic.during(history, shop, RATE, () -> restarts(history, redis));
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
