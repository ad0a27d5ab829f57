package io.routelet.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.cache.Rendered.Keep;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many threads at once, on the clock of the machine. */
class StampedeTest {
    private static final int CALLERS = 1_000;
    private static final int ROUNDS = Integer.getInteger("routelet.stampedes", 10);
    private static final CacheKey KEY = CacheKey.of("/x", List.of());
    private static final CacheKey OTHER = CacheKey.of("/y", List.of());

    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ScheduledExecutorService timer = new ScheduledThreadPoolExecutor(1);
    private final AtomicInteger renders = new AtomicInteger();

    private CacheCore core() {
        return new CacheCore(new MemoryStore(), Ticker.of(timer), threads, CacheLimits.DEFAULTS);
    }

    @AfterEach
    void end() {
        callers.shutdownNow();
        threads.shutdownNow();
        timer.shutdownNow();
    }

    private List<Future<Served>> callers(CacheCore core, Render render, CountDownLatch came) {
        List<Future<Served>> answers = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            answers.add(callers.submit(() -> {
                came.countDown();
                came.await();
                return core.read(KEY, render, Reader.request());
            }));
        }
        return answers;
    }

    @Test
    void aThousandFirstRequestsAreOneRender() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            CountDownLatch came = new CountDownLatch(CALLERS);
            List<Future<Served>> answers = callers(
                    core(),
                    recording -> {
                        came.await();
                        return new Rendered(new Text("v" + renders.incrementAndGet()), Keep.STORE);
                    },
                    came);
            for (Future<Served> answer : answers) {
                assertThat(Text.of(answer.get())).isEqualTo("v" + round);
            }
            assertThat(renders).hasValue(round);
        }
    }

    /** R1: all wait before it fails, so that nobody comes later and begins another one. */
    @Test
    void aFailureReachesAThousandWhoWaitAndTheKeyCanBeUsedAgain() throws Exception {
        CacheCore core = core();
        for (int round = 1; round <= ROUNDS; round++) {
            Set<Thread> waiting = ConcurrentHashMap.newKeySet();
            Exception failure = new IOException("down " + round);
            List<Future<Throwable>> failures = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                failures.add(callers.submit(() -> {
                    waiting.add(Thread.currentThread());
                    return failureOf(core, KEY, recording -> {
                        renders.incrementAndGet();
                        while (waiting.size() < CALLERS || !waiting.stream().allMatch(StampedeTest::isWaiting)) {
                            Thread.onSpinWait();
                        }
                        throw failure;
                    });
                }));
            }
            int tell = 0;
            for (Future<Throwable> each : failures) {
                assertThat(each.get()).isInstanceOf(RenderFailed.class).hasCause(failure);
                tell += ((RenderFailed) each.get()).isFirst() ? 1 : 0;
            }
            assertThat(tell).as("those who tell the log").isOne();
            assertThat(renders).hasValue(round);
        }
        core.read(KEY, recording -> stale(recording, "good"), Reader.request());
        assertThat(Text.of(core.read(KEY, recording -> stale(recording, "other"), Reader.request())))
                .isEqualTo("good");
    }

    /** For a time, as all do who wait for a render; nothing else here has them do so. */
    private static boolean isWaiting(Thread thread) {
        return thread.getState() == Thread.State.TIMED_WAITING;
    }

    /** The renewal ends when all have their answer: whoever waited for it would wait for ever. */
    @Test
    void aStaleKeyUnderLoadIsOneRenderAndNobodyWaits() throws Exception {
        CacheCore core = core();
        core.read(KEY, recording -> stale(recording, "old"), Reader.request());
        CountDownLatch answered = new CountDownLatch(CALLERS);
        CountDownLatch renewed = new CountDownLatch(1);
        List<Future<Served>> answers = callers(
                core,
                recording -> {
                    renders.incrementAndGet();
                    answered.await();
                    renewed.countDown();
                    return new Rendered(new Text("new"), Keep.STORE);
                },
                new CountDownLatch(CALLERS));
        for (Future<Served> answer : answers) {
            assertThat(Text.of(answer.get())).isEqualTo("old");
            answered.countDown();
        }
        renewed.await();

        assertThat(renders).hasValue(1);
    }

    private static Rendered stale(Recording recording, String text) {
        recording.life(CacheLife.of(Duration.ZERO, Duration.ZERO, CacheLife.NEVER));
        return new Rendered(new Text(text), Keep.STORE);
    }

    @Test
    void rendersThatWaitForEachOtherAreFoundBeforeTheyDo() throws Exception {
        CacheCore core = core();
        CountDownLatch both = new CountDownLatch(2);
        Future<Throwable> one = callers.submit(() -> failure(core, KEY, OTHER, both));
        Future<Throwable> other = callers.submit(() -> failure(core, OTHER, KEY, both));

        assertThat(List.of(one.get(), other.get()))
                .anySatisfy(failure -> assertThat(failure).hasRootCauseInstanceOf(RenderCycle.class));
    }

    private Throwable failure(CacheCore core, CacheKey key, CacheKey needed, CountDownLatch both) {
        try {
            core.read(
                    key,
                    recording -> {
                        both.countDown();
                        both.await();
                        Served inner = core.read(needed, none -> stale(none, "x"), Reader.inside(recording));
                        return new Rendered(inner.entry().payload(), Keep.STORE);
                    },
                    Reader.request());
            return new AssertionError("It was rendered");
        } catch (Unavailable | RenderFailed e) {
            return e;
        }
    }

    /** R4: with every permit taken by what hangs and is given up, others are rendered all the same. */
    @Test
    void threadsThatAreLostAreReplaced() throws Exception {
        CacheLimits defaults = CacheLimits.DEFAULTS;
        CacheLimits tight = new CacheLimits(
                defaults.patience(),
                Duration.ofMillis(1),
                defaults.staleIfError(),
                defaults.uncacheable(),
                2,
                2,
                2,
                10,
                2);
        CacheCore core = new CacheCore(new MemoryStore(), Ticker.of(timer), threads, tight);
        CountDownLatch end = new CountDownLatch(1);
        for (int i = 0; i < 2; i++) {
            CacheKey key = CacheKey.of("/hangs/[id]", List.of("" + i));
            assertThat(callers.submit(() -> failureOf(core, key, recording -> hang(end)))
                            .get())
                    .isInstanceOf(Unavailable.class);
        }
        assertThat(core.lanes().cold().lost()).isEqualTo(2);

        assertThat(failureOf(core, OTHER, recording -> hang(end))).isInstanceOf(Unavailable.class);
        assertThat(core.lanes().cold().running()).isEqualTo(1);
        assertThat(core.lanes().cold().lost()).isEqualTo(2);
        end.countDown();
    }

    /** Hangs, and does not listen to interrupts. */
    private static Rendered hang(CountDownLatch end) {
        while (true) {
            try {
                end.await();
                return new Rendered(new Text("late"), Keep.STORE);
            } catch (InterruptedException e) {
                continue;
            }
        }
    }

    private static Throwable failureOf(CacheCore core, CacheKey key, Render render) {
        try {
            core.read(key, render, Reader.request());
            return new AssertionError("It was rendered");
        } catch (Unavailable | RenderFailed e) {
            return e;
        }
    }
}
