package io.routelet.redis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/**
 * What was written and acknowledged when, and whether a read is older than it may be.
 *
 * <pre>
 *   acknowledged v7 ●───────── bound ──────────▶ from here on no read may begin that gets v6
 * </pre>
 *
 * The bound is a second; where Redis could not be reached in between, as much longer, but never longer than the lease and a
 * second. The server that acknowledged it has none while Redis is there.
 */
final class History {
    static final long SECOND = 1_000_000_000;
    /** A copy is on a lease of 5 s from a poll that may be that old, and the read takes its time. */
    private static final long MOST = 5 * SECOND + SECOND / 10;

    private final long bound;
    private final Map<Integer, List<Acknowledged>> writes = new ConcurrentHashMap<>();
    private final List<Outage> outages = new CopyOnWriteArrayList<>();
    private final ConcurrentLinkedQueue<Long> latencies = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> violations = new ConcurrentLinkedQueue<>();
    private final LongAdder reads = new LongAdder();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final Map<Integer, Long> lastAcknowledged = new ConcurrentHashMap<>();
    private final LongAdder unknown = new LongAdder();

    /** Until then a server does not reach Redis; -1 is all of them. */
    private record Outage(int server, long begin, AtomicLong end) {
        private long within(long from, long to) {
            return Math.max(0, Math.min(end.get(), to) - Math.max(begin, from));
        }
    }

    private record Acknowledged(long version, long at, int server) {}

    /** What a thread of a test does. */
    interface Work {
        void run() throws Exception;
    }

    /** Starts a thread; what it throws is a violation. */
    Thread start(String name, Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (Exception | AssertionError e) {
                        fail(name + ": " + e);
                    }
                },
                name);
        thread.start();
        return thread;
    }

    static void until(long moment) {
        for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** @param bound of reads from other servers, in nanoseconds */
    History(long bound) {
        this.bound = bound;
    }

    /** Redis is gone, until it says otherwise. */
    void outageBegins() {
        outageBegins(-1);
    }

    /** The same for one server. */
    void outageBegins(int server) {
        outages.add(new Outage(server, System.nanoTime(), new AtomicLong(Long.MAX_VALUE)));
    }

    /** Redis is there again; servers find out within their probe of a second and a poll. */
    void outageEnds() {
        outageEnds(-1);
    }

    /** The same for one server. */
    void outageEnds(int server) {
        long end = System.nanoTime() + SECOND * 3 / 2;
        outages.stream()
                .filter(outage -> outage.server == server)
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .end
                .set(end);
    }

    void acknowledged(int row, long version, int server) {
        writes.computeIfAbsent(row, any -> new CopyOnWriteArrayList<>())
                .add(new Acknowledged(version, System.nanoTime(), server));
        acknowledged.incrementAndGet();
        lastAcknowledged.put(server, System.nanoTime());
    }

    /** Revalidations so far that were acknowledged. */
    int acknowledged() {
        return acknowledged.get();
    }

    /** Whether a server has acknowledged a revalidation after a moment. */
    boolean acknowledgedSince(int server, long moment) {
        return lastAcknowledged.getOrDefault(server, moment) - moment > 0;
    }

    void unknown() {
        unknown.increment();
    }

    void fail(String what) {
        violations.add(what);
    }

    void read(int row, long version, int server, long begun) {
        reads.increment();
        latencies.add(System.nanoTime() - begun);
        for (Acknowledged write : writes.getOrDefault(row, List.of())) {
            if (write.version > version) {
                long late = begun - write.at - bound(write, server, begun);
                if (late > 0) {
                    violations.add("Row " + row + " on " + server + ": read " + version + ", " + late / 1_000_000
                            + " ms after the bound of " + write);
                }
            }
        }
    }

    private long bound(Acknowledged write, int server, long begun) {
        long down = 0;
        for (Outage outage : outages) {
            boolean concerned = outage.server < 0 || outage.server == server;
            down += concerned ? outage.within(write.at, begun) : 0;
        }
        long usual = write.server == server && down == 0 ? 0 : bound;
        return Math.min(MOST, usual + down);
    }

    List<String> violations() {
        return new ArrayList<>(violations);
    }

    String summary() {
        long[] sorted = latencies.stream().mapToLong(Long::longValue).sorted().toArray();
        return reads.sum() + " reads, " + acknowledged + " revalidations acknowledged, " + unknown.sum()
                + " told as unknown, " + outages.size() + " outages; latency in ms: median "
                + at(sorted, 0.5) + ", p99 " + at(sorted, 0.99) + ", p99.9 " + at(sorted, 0.999) + ", most "
                + at(sorted, 1) + "; " + violations.size() + " violations";
    }

    private static double at(long[] sorted, double part) {
        return sorted.length == 0
                ? 0
                : sorted[(int) Math.min(sorted.length - 1L, (long) (sorted.length * part))] / 10_000 / 100.0;
    }

    /** How many of them were slower than a limit. */
    long slower(long nanos) {
        return latencies.stream().filter(latency -> latency > nanos).count();
    }

    @Override
    public String toString() {
        return summary() + "\n" + String.join("\n", Arrays.asList(violations.toArray(new String[0])));
    }
}
