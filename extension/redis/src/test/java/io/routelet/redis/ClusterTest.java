package io.routelet.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three Tomcats and one Redis. */
class ClusterTest {
    @TempDir
    private static Path folder;

    private static RedisProcess redis;
    private static Shop shop;

    @BeforeAll
    static void start() throws Exception {
        redis = RedisProcess.start();
        shop = Shop.start(
                folder, List.of(redis.url(), redis.url(), redis.url()), Map.of("routelet.redis.timeout", "5s"));
    }

    @AfterAll
    static void stop() throws Exception {
        shop.close();
        redis.close();
    }

    @BeforeEach
    void reset() {
        Shop.reset();
    }

    @Test
    void whatOneRendersTheOthersServe() throws Exception {
        long value = shop.page(0, 1);

        assertThat(shop.page(1, 1)).isEqualTo(value);
        assertThat(shop.page(2, 1)).isEqualTo(value);
        assertThat(Shop.RENDERS.get(1)).isEqualTo(1);
        assertThat(shop.get(2, "/page/1")).isNotEmpty();
        assertThat(shop.server(2).client().get("/page/1").header("Cache-Status"))
                .isEqualTo("routelet; hit");
    }

    @Test
    void dataOfScopesIsSharedToo() throws Exception {
        String data = shop.get(0, "/data/2");

        assertThat(data).contains("\"unit\":\"BOX\"");
        assertThat(shop.get(1, "/data/2")).isEqualTo(data);
        assertThat(shop.get(2, "/data/2")).isEqualTo(data);
        assertThat(Shop.RENDERS.get(2)).isEqualTo(1);
    }

    @Test
    void whatOneRevalidatesTheOthersDoNotServeASecondLater() throws Exception {
        for (int server = 0; server < 3; server++) {
            shop.page(server, 3);
            shop.get(server, "/data/3");
        }
        long version = shop.write(0, 3);
        long acknowledged = System.nanoTime();

        assertThat(shop.page(0, 3)).as("where it was acknowledged").isEqualTo(version);
        for (int server = 1; server < 3; server++) {
            while (shop.page(server, 3) < version
                    || !shop.get(server, "/data/3").contains("\"amount\":" + version)) {
                assertThat(Duration.ofNanos(System.nanoTime() - acknowledged)).isLessThan(Duration.ofSeconds(1));
            }
        }
    }

    @Test
    void allAtOnceRenderOnce() throws Exception {
        Shop.renderMillis = 300;
        List<Callable<Long>> calls = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            int server = i % 3;
            calls.add(() -> shop.page(server, 4));
        }
        ExecutorService callers = Executors.newFixedThreadPool(60);
        try {
            for (Future<Long> reply : callers.invokeAll(calls)) {
                assertThat(reply.get()).isEqualTo(Shop.TABLE.get(4));
            }
        } finally {
            callers.shutdownNow();
        }
        assertThat(Shop.RENDERS.get(4)).isEqualTo(1);
    }
}
