package io.routelet.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.cache.Rendered.Keep;
import io.routelet.redis.RedisProcess;
import io.routelet.redis.Stores;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * R20: two servers that render in turns, and threads that are interrupted at any moment: those that render, look for what
 * the other server has made, wait for its turn to end or put what they have made, and those that wait for them.
 */
class InterruptedRendersTest {
    private static final int CALLERS = 6;
    private static final int KEYS = 6;
    private static final int INTERRUPTS = 1_000;
    private static final long PAUSE = 300_000;
    private static final String FILLER = "x".repeat(2_000);

    private final Set<Thread> workers = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "worker");
        workers.add(thread);
        return thread;
    });
    private final ExecutorService polls = Executors.newCachedThreadPool();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicInteger unavailable = new AtomicInteger();
    private final AtomicInteger versions = new AtomicInteger();
    private volatile boolean over;

    @AfterEach
    void end() {
        threads.shutdownNow();
        polls.shutdownNow();
    }

    private static CacheKey key(int number) {
        return CacheKey.of("/x/[id]", List.of("" + number));
    }

    /** Waits a little, as one does that asks a database. */
    private Rendered render(int number) throws InterruptedException {
        new CountDownLatch(1).await(1, TimeUnit.MILLISECONDS);
        String text = "row " + number + " = " + versions.incrementAndGet() + FILLER;
        return new Rendered(Frozen.of(text, new RecordClasses()), Keep.STORE);
    }

    /** One whole answer, of the key. */
    private static boolean isWhole(Served served, int number) {
        String text = (String) ((Value) served.entry().payload()).value();
        return text.matches("row " + number + " = \\d+" + FILLER);
    }

    /** Asks one server again and again. */
    private final class Caller extends Thread {
        private final CacheCore core;
        private final Random random;
        /** From when it is interrupted until it has noticed. */
        private boolean told;

        Caller(CacheCore core, int seed) {
            super("caller " + seed);
            this.core = core;
            this.random = new Random(seed);
        }

        @Override
        public void run() {
            while (!over) {
                call(random.nextInt(KEYS));
                look();
            }
        }

        private void call(int number) {
            try {
                Served served = core.read(key(number), recording -> render(number), Reader.request());
                if (!isWhole(served, number)) {
                    wrong.add(getName() + " got " + served.entry().payload() + " for " + number);
                }
                answered.incrementAndGet();
            } catch (Unavailable e) { // Interrupted itself, or after too many renders that were.
                (isInterrupted() ? unavailable : failed).incrementAndGet();
            } catch (RenderFailed e) {
                failed.incrementAndGet();
            } catch (RuntimeException | Error e) {
                wrong.add(getName() + " got " + e);
            }
        }

        private synchronized void look() {
            if (told && !Thread.interrupted()) {
                wrong.add(getName() + " is not interrupted any more");
            }
            told = false;
        }

        synchronized void tell() {
            if (!told) {
                told = true;
                interrupt();
            }
        }
    }

    @Test
    @Timeout(60)
    void everyKeyCanBeUsedAgainAndNobodyGetsAPart() throws Exception {
        try (RedisProcess redis = RedisProcess.start();
                CacheStore one = Stores.met(redis.url());
                CacheStore other = Stores.met(redis.url())) {
            List<CacheCore> cores = List.of(core(one), core(other));
            List<Caller> callers = new ArrayList<>();
            for (int i = 0; i < 2 * CALLERS; i++) {
                callers.add(new Caller(cores.get(i % 2), i));
            }
            callers.forEach(Thread::start);
            interrupt(cores, callers);
            over = true;
            for (Caller caller : callers) {
                caller.join();
            }
            assertThat(wrong).isEmpty();
            assertThat(answered.get()).isPositive();
            assertThat(failed.get()).as("renders that were interrupted").isPositive();
            assertThat(unavailable.get()).as("callers that were").isPositive();
            for (int i = 0; i < KEYS; i++) {
                int number = i;
                for (CacheCore core : cores) {
                    core.revalidatePath("/x/" + number);
                    int before = versions.get();
                    Served served = core.read(key(number), recording -> render(number), Reader.request());
                    assertThat(isWhole(served, number)).isTrue();
                    assertThat(versions.get()).as("rendered anew").isGreaterThan(before);
                }
            }
            assertThat(one.sharedReport().rejected() + other.sharedReport().rejected())
                    .as("Redis is not to blame")
                    .isZero();
        }
    }

    private CacheCore core(CacheStore store) {
        CacheCore core = new CacheCore(store, Stores.TICKER, threads, CacheLimits.DEFAULTS);
        core.refresh();
        polls.execute(core::follow);
        return core;
    }

    private void interrupt(List<CacheCore> cores, List<Caller> callers) {
        Random random = new Random(20);
        for (int i = 0; i < INTERRUPTS && wrong.isEmpty(); i++) {
            cores.get(i % 2).revalidatePath("/x/" + random.nextInt(KEYS));
            callers.get(random.nextInt(callers.size())).tell();
            workers.forEach(Thread::interrupt);
            LockSupport.parkNanos(PAUSE);
        }
    }
}
