package io.routelet.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.cache.Rendered.Keep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;

/**
 * Random schedules of the real code, with a preemption point at every access to what is shared: reads, fills, nested
 * fills, failures, expiry, evictions and revalidations now, soon and by path. {@code -Dtest.schedules=1000000} for
 * the long run, {@code -Dtest.schedule=<seed>} to see one again.
 */
class ScheduleTest {
    private static final long SCHEDULES = Long.getLong("test.schedules", 100_000);
    private static final long ONE = Long.getLong("test.schedule", -1);

    private final LongAdder reads = new LongAdder();
    private final LongAdder renders = new LongAdder();
    private final LongAdder hits = new LongAdder();
    private final LongAdder revalidations = new LongAdder();

    @Test
    void nobodyReadsWhatIsOlderThanARevalidationAndOfAKeyTwoRendersAreUnderWayAtMost() throws Exception {
        long last = SeedLanes.run(ONE, SCHEDULES, this::run);
        System.getLogger("schedules")
                .log(
                        System.Logger.Level.INFO,
                        "{0} schedules: {1} reads, {2} of them hits, {3} renders, {4} revalidations",
                        last,
                        reads.sum(),
                        hits.sum(),
                        renders.sum(),
                        revalidations.sum());
    }

    private void run(ExecutorService threads, long seed) {
        try {
            new World(new Interleaving(threads, new Random(seed * 0x9E3779B97F4A7C15L))).run();
        } catch (Throwable e) {
            throw new AssertionError("Schedule " + seed + ": " + e.getMessage(), e);
        }
    }

    /** What was read of the two tables, by the number of the last write to each. */
    private record Rows(long items, long users) implements Payload {
        @Override
        public long weight() {
            return 1;
        }
    }

    /** A write, and when it is to be seen by all. */
    private record Soon(long items, long deadline) {}

    /** One schedule: a page made of its own rows and of a scope, and the tables behind them. */
    private final class World {
        private static final CacheKey PAGE = CacheKey.of("/page", List.of());
        private static final CacheKey SCOPE = CacheKey.of("scope", List.of());
        private static final List<Set<String>> TABLES =
                List.of(Set.of("items"), Set.of("users"), new TreeSet<>(Set.of("items", "users")));
        private static final CacheLife LIFE = CacheLife.of(Duration.ZERO, Duration.ofNanos(50), Duration.ofNanos(200));

        private final Interleaving steps;
        private final Random random;
        private final StepTicker ticker;
        private final StepStore store;
        private final Flights flights;
        private final CacheCore core;
        private final Map<CacheKey, Integer> underWay = new HashMap<>();
        private int mostUnderWay;

        // The tables, and what was acknowledged: to everybody, and to those who read the page.
        private long items;
        private long users;
        private long ackedItems;
        private long ackedUsers;
        private long ackedScopeItems;
        private long ackedPageItems;
        private long ackedPageUsers;
        private final List<Soon> soon = new ArrayList<>();

        /** Whether all want the page and revalidate it: then overtaken renders pile up. */
        private final boolean crowd;

        World(Interleaving steps) {
            this.steps = steps;
            this.random = steps.random();
            this.crowd = random.nextInt(4) == 0;
            this.ticker = new StepTicker(steps);
            this.store = new StepStore(steps, tags());
            this.flights = new Flights(new StepMap<>(steps));
            Marks mirror = new Marks(tags(), new StepMap<>(steps));
            this.core = new CacheCore(
                    new CacheCore.Parts(store, mirror, flights, new Failures((key, cause) -> {})),
                    ticker,
                    steps,
                    CacheLimits.DEFAULTS);
        }

        private int tags() {
            return random.nextInt(3) == 0 ? 1 : 1_000;
        }

        void run() throws Exception {
            for (int i = 3 + random.nextInt(5); i > 0; i--) {
                steps.add(crowd ? member() : actor());
            }
            steps.run();
            assertThat(mostUnderWay).as("renders of one key").isLessThanOrEqualTo(2);
            assertThat(flights.size()).isZero();
            assertThat(core.lanes().cold().running() + core.lanes().renewals().running())
                    .isZero();
        }

        private Interleaving.Body actor() {
            return switch (random.nextInt(10)) {
                case 0, 1, 2 -> () -> repeat(this::readPage);
                case 3, 4 -> () -> repeat(this::readScope);
                case 5, 6 -> () -> repeat(this::revalidateTag);
                case 7 -> () -> repeat(this::revalidatePage);
                case 8 -> () -> repeat(this::passTime);
                default -> () -> repeat(this::revalidateSoon);
            };
        }

        private Interleaving.Body member() {
            return random.nextInt(3) == 0 ? () -> repeat(this::revalidatePage) : () -> repeat(this::readPage);
        }

        private void repeat(Interleaving.Body body) throws Exception {
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                steps.step();
                body.run();
            }
        }

        private void steps(int count) {
            for (int i = 0; i < count; i++) {
                steps.step();
            }
        }

        private void readPage() throws Exception {
            long leastItems = Math.max(ackedItems, ackedPageItems);
            long leastUsers = Math.max(ackedUsers, ackedPageUsers);
            Rows rows = read(PAGE, this::renderPage);
            assertThat(rows.items).as("items of the page").isGreaterThanOrEqualTo(leastItems);
            assertThat(rows.users).as("users of the page").isGreaterThanOrEqualTo(leastUsers);
        }

        private void readScope() throws Exception {
            long least = Math.max(ackedItems, ackedScopeItems);
            assertThat(read(SCOPE, this::renderScope).items).as("items").isGreaterThanOrEqualTo(least);
        }

        private Rows read(CacheKey key, Render render) throws Exception {
            reads.increment();
            try {
                Served served = core.read(key, render, Reader.request());
                if (served.source() == Served.Source.STORE) {
                    hits.increment();
                }
                return (Rows) served.entry().payload();
            } catch (RenderFailed e) {
                return new Rows(Long.MAX_VALUE, Long.MAX_VALUE);
            }
        }

        private Rendered renderPage(Recording recording) throws Exception {
            return counted(recording, () -> {
                recording.life(LIFE);
                long read = users;
                steps.step();
                recording.tag(Set.of("users"));
                Served inner = core.read(SCOPE, this::renderScope, Reader.inside(recording));
                return new Rows(((Rows) inner.entry().payload()).items, read);
            });
        }

        private Rendered renderScope(Recording recording) throws Exception {
            return counted(recording, () -> {
                recording.life(LIFE);
                long read = items;
                steps.step();
                recording.tag(Set.of("items"));
                return new Rows(read, 0);
            });
        }

        private Rendered counted(Recording recording, Callable<Rows> body) throws Exception {
            renders.increment();
            mostUnderWay = Math.max(mostUnderWay, underWay.merge(recording.key(), 1, Integer::sum));
            try {
                steps(crowd ? 20 : 1);
                Rows rows = body.call();
                steps(crowd ? 20 : 1);
                if (random.nextInt(12) == 0) {
                    throw new IllegalStateException("down");
                }
                return new Rendered(rows, random.nextInt(20) == 0 ? Keep.FAILED : Keep.STORE);
            } finally {
                underWay.merge(recording.key(), -1, Integer::sum);
            }
        }

        private void revalidateTag() {
            revalidations.increment();
            Set<String> tables = TABLES.get(random.nextInt(TABLES.size()));
            long writtenItems = tables.contains("items") ? ++items : 0;
            long writtenUsers = tables.contains("users") ? ++users : 0;
            steps.step();
            core.revalidateTags(tables);
            store.applied();
            ackedItems = Math.max(ackedItems, writtenItems);
            ackedUsers = Math.max(ackedUsers, writtenUsers);
        }

        private void revalidatePage() {
            revalidations.increment();
            long writtenItems = ++items;
            long writtenUsers = ++users;
            steps.step();
            core.revalidatePath("/page");
            store.applied();
            ackedPageItems = Math.max(ackedPageItems, writtenItems);
            ackedPageUsers = Math.max(ackedPageUsers, writtenUsers);
        }

        /** From the deadline on it is as good as a revalidation now, for who reads the scope itself. */
        private void revalidateSoon() {
            revalidations.increment();
            long written = ++items;
            core.revalidateTags(Set.of("items"), CacheLife.of(Duration.ZERO, Duration.ZERO, Duration.ofNanos(100)));
            store.applied();
            soon.add(new Soon(written, ticker.now() + 100));
        }

        private void passTime() {
            ticker.pass(1 + random.nextInt(120));
            for (Soon written : soon) {
                if (written.deadline <= ticker.now()) {
                    ackedScopeItems = Math.max(ackedScopeItems, written.items);
                }
            }
            steps.step();
            if (random.nextInt(3) == 0) {
                store.evict(random.nextBoolean() ? PAGE : SCOPE);
            }
        }
    }
}
