package io.routelet.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.cache.Rendered.Keep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * R18: random schedules of the real code on two or three servers that share a store, which loses requests and replies, is
 * restarted with nothing or with an old state, loses its marks, and has a clock that is set back. {@code -Dtest.histories=200000}
 * for the long run, {@code -Dtest.history=<seed>} to see one again.
 */
@ExtendWith(Silence.class)
class SharedScheduleTest {
    private static final long HISTORIES = Long.getLong("test.histories", 10_000);
    private static final long ONE = Long.getLong("test.history", -1);
    private static final long LEASE = 2_000;
    private static final CacheKey PAGE = CacheKey.of("/page", List.of());
    private static final CacheKey SCOPE = CacheKey.of("scope", List.of());
    private static final CacheLife LIFE = CacheLife.of(Duration.ZERO, Duration.ofNanos(900), Duration.ofNanos(9_000));

    private final LongAdder reads = new LongAdder();
    private final LongAdder renders = new LongAdder();
    private final LongAdder revalidations = new LongAdder();
    private final LongAdder restarts = new LongAdder();

    @Test
    void noServerGivesWhatIsOlderThanItsContactOrItsLease() throws Exception {
        long last = SeedLanes.run(ONE, HISTORIES, this::run);
        System.getLogger("histories")
                .log(
                        System.Logger.Level.INFO,
                        "{0} histories: {1} reads, {2} renders, {3} revalidations, {4} restarts",
                        last,
                        reads.sum(),
                        renders.sum(),
                        revalidations.sum(),
                        restarts.sum());
    }

    private void run(ExecutorService threads, long seed) {
        try {
            new World(new Interleaving(threads, new Random(seed * 0x9E3779B97F4A7C15L))).run();
        } catch (Throwable e) {
            throw new AssertionError("History " + seed + ": " + e.getMessage(), e);
        }
    }

    private record Rows(long items) implements Payload {
        @Override
        public long weight() {
            return 1;
        }
    }

    /** An acknowledged write: when, in the order of all that happens, and by the clock. */
    private record Acknowledged(long version, long order, long at) {}

    private static final class Node {
        private final CacheCore core;
        private final StepServer.Way way;
        /** What was acknowledged before this place in the order of things is known here. */
        private long known = -1;

        private long own;

        Node(CacheCore core, StepServer.Way way) {
            this.core = core;
            this.way = way;
        }
    }

    private final class World {
        private final Interleaving steps;
        private final Random random;
        private final StepTicker ticker;
        private final StepServer server;
        private final boolean strict;
        private final List<Node> nodes = new ArrayList<>();
        private final List<Acknowledged> acknowledged = new ArrayList<>();
        private long items;
        private long order;
        private int active;

        World(Interleaving steps) {
            this.steps = steps;
            this.random = steps.random();
            this.strict = random.nextBoolean();
            this.ticker = new StepTicker(steps) {
                @Override
                public boolean await(java.util.concurrent.CountDownLatch done, long nanos) {
                    if (nanos > 25_000_000) {
                        return super.await(done, nanos);
                    }
                    pass(10);
                    steps.step();
                    return done.getCount() == 0;
                }
            };
            this.server = new StepServer(steps, ticker);
            Sharing sharing = new Sharing(Duration.ofNanos(50), Duration.ofNanos(LEASE), strict, () -> 0);
            for (int i = 2 + random.nextInt(2); i > 0; i--) {
                StepServer.Way way = server.new Way(sharing);
                nodes.add(new Node(
                        new CacheCore(
                                new CacheCore.Parts(
                                        way,
                                        new Marks(1_000, new StepMap<>(steps)),
                                        new Flights(new StepMap<>(steps)),
                                        new Failures((key, cause) -> {})),
                                ticker,
                                steps,
                                CacheLimits.DEFAULTS),
                        way));
            }
        }

        void run() throws Exception {
            for (Node node : nodes) {
                add(() -> repeat(() -> read(node, PAGE, page(node))));
                add(() -> repeat(() -> read(node, SCOPE, this::render)));
                add(() -> repeat(() -> write(node)));
                steps.add(() -> {
                    while (active > 0) {
                        poll(node);
                    }
                });
            }
            add(() -> repeat(this::misfortune));
            steps.run();
        }

        private void add(Interleaving.Body body) {
            active++;
            steps.add(() -> {
                try {
                    body.run();
                } finally {
                    active--;
                }
            });
        }

        private void repeat(Interleaving.Body body) throws Exception {
            for (int i = 1 + random.nextInt(4); i > 0; i--) {
                steps.step();
                body.run();
            }
        }

        private void poll(Node node) {
            ticker.pass(1 + random.nextInt(60));
            long sent = order++;
            if (node.core.refresh()) {
                node.way.applied();
                node.known = Math.max(node.known, sent);
            }
            steps.step();
        }

        private void read(Node node, CacheKey key, Render render) throws Exception {
            long least = least(node);
            reads.increment();
            long read = ((Rows) node.core
                            .read(key, render, Reader.request())
                            .entry()
                            .payload())
                    .items;
            assertThat(read).as((strict ? "items, strict, " : "items, ") + key).isGreaterThanOrEqualTo(least);
        }

        private Render page(Node node) {
            return recording -> {
                Served inner = node.core.read(SCOPE, this::render, Reader.inside(recording));
                recording.life(LIFE);
                steps.step();
                return new Rendered(inner.entry().payload(), Keep.STORE);
            };
        }

        private long least(Node node) {
            long least = node.own;
            for (Acknowledged write : acknowledged) {
                if (strict || write.order < node.known || ticker.now() - write.at > LEASE) {
                    least = Math.max(least, write.version);
                }
            }
            return least;
        }

        private Rendered render(Recording recording) {
            recording.life(LIFE);
            renders.increment();
            long read = items;
            steps.step();
            recording.tag(Set.of("items"));
            steps.step();
            return new Rendered(new Rows(read), random.nextInt(20) == 0 ? Keep.FAILED : Keep.STORE);
        }

        private void write(Node node) {
            long version = ++items;
            steps.step();
            try {
                node.core.revalidateTags(Set.of("items"));
                node.way.applied();
                revalidations.increment();
                node.own = Math.max(node.own, version);
                acknowledged.add(new Acknowledged(version, order++, ticker.now()));
            } catch (StoreUnreachable e) {
                steps.step(); // It may have happened or not.
            }
        }

        private void misfortune() {
            Node node = nodes.get(random.nextInt(nodes.size()));
            switch (random.nextInt(6)) {
                case 0 -> server.save();
                case 1 -> {
                    restarts.increment();
                    server.restart(random.nextBoolean());
                }
                case 2 -> server.evictMarks();
                case 3 -> node.way.cut = !node.way.cut;
                case 4 -> server.setClock(-random.nextInt(3_000));
                default -> ticker.pass(random.nextInt(3_000));
            }
        }
    }
}
