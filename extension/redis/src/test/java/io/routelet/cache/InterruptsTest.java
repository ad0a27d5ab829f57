package io.routelet.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.redis.RedisProcess;
import io.routelet.redis.Stores;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * R20: threads that are interrupted at any moment of a call. More of them than there are connections, so that some wait
 * for one, some for a reply.
 */
class InterruptsTest {
    private static final int THREADS = 16;
    private static final long PAUSE = 50_000;
    private static final int INTERRUPTS = 1_000;

    private static RedisProcess redis;

    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger seen = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private volatile boolean over;

    @BeforeAll
    static void start() throws Exception {
        redis = RedisProcess.start();
    }

    @AfterAll
    static void stop() throws Exception {
        redis.close();
    }

    /** Asks for an entry of its own, again and again. */
    private final class Caller extends Thread {
        private final CacheStore store;
        private final CacheKey key;
        /** From when it is interrupted until it has noticed. */
        private boolean told;

        Caller(CacheStore store, int number) {
            super("caller " + number);
            this.store = store;
            this.key = key(number);
        }

        @Override
        public void run() {
            while (!over) {
                call();
                look();
            }
            look();
        }

        private synchronized void look() {
            boolean interrupted = Thread.interrupted();
            if (told && !interrupted) {
                wrong.add(getName() + " is not interrupted any more");
            }
            seen.addAndGet(interrupted ? 1 : 0);
            told = false;
        }

        private void call() {
            try {
                Entry entry = store.fetch(key);
                if (entry == null || !value(entry).equals(key.toString())) {
                    wrong.add(getName() + " got " + entry);
                }
                answered.incrementAndGet();
            } catch (StoreUnreachable e) {
                if (!Thread.currentThread().isInterrupted()) {
                    wrong.add(getName() + " got " + e);
                }
            } catch (RuntimeException | Error e) {
                wrong.add(getName() + " got " + e);
            }
        }

        synchronized void tell() {
            if (!told && isAlive()) {
                told = true;
                interrupt();
                sent.incrementAndGet();
            }
        }
    }

    private static CacheKey key(int number) {
        return CacheKey.of("/x/[id]", List.of("" + number));
    }

    private static Object value(Entry entry) {
        return ((Value) entry.payload()).value();
    }

    private static Entry entry(CacheKey key) {
        long now = Stores.TICKER.nanos();
        long later = now + TimeUnit.HOURS.toNanos(1);
        return new Entry(
                key, new Stamp(7, 7, now, Set.of("t"), later, later), Frozen.of(key.toString(), new RecordClasses()));
    }

    @Test
    void whoIsInterruptedStaysSoAndNobodyGetsAnothersAnswer() throws Exception {
        Map<String, String> patient = Map.of("routelet.redis.url", redis.url(), "routelet.redis.timeout", "5s");
        try (CacheStore store = Stores.met(patient, "build 1")) {
            List<Caller> callers = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                store.put(entry(key(i)));
                callers.add(new Caller(store, i));
            }
            callers.forEach(Thread::start);
            while (sent.get() < INTERRUPTS && wrong.isEmpty()) {
                callers.forEach(Caller::tell);
                LockSupport.parkNanos(PAUSE);
            }
            over = true;
            for (Caller caller : callers) {
                caller.join();
            }
            assertThat(wrong).isEmpty();
            assertThat(seen.get()).isEqualTo(sent.get()).isGreaterThanOrEqualTo(INTERRUPTS);
            assertThat(answered.get()).isPositive();
            assertThat(store.sharedReport().connected()).isTrue();
            assertThat(store.sharedReport().rejected())
                    .as("Redis is not to blame")
                    .isZero();
            assertThat(value(store.fetch(key(3)))).isEqualTo(key(3).toString());
        }
    }
}
