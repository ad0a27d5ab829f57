package io.routelet.cache;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Runs something for many seeds, on as many threads as a small machine has. */
final class SeedLanes {
    private static final int LANES = 2;

    private SeedLanes() {}

    /** What is run for a seed; further threads of its own it takes from the executor. */
    @FunctionalInterface
    interface Run {
        void run(ExecutorService threads, long seed) throws Exception;
    }

    /**
     * Runs all.
     *
     * @param one the only seed, to see it again; negative for all below {@code count}
     * @return the seed behind the last one
     * @throws Exception what the first one that fails throws, wrapped
     */
    static long run(long one, long count, Run run) throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        AtomicLong seeds = new AtomicLong(one < 0 ? 0 : one);
        long last = one < 0 ? count : one + 1;
        try {
            var lanes = IntStream.range(0, LANES)
                    .mapToObj(lane -> threads.submit(() -> {
                        for (long seed = seeds.getAndIncrement(); seed < last; seed = seeds.getAndIncrement()) {
                            run.run(threads, seed);
                        }
                        return null;
                    }))
                    .toList();
            for (var lane : lanes) {
                lane.get();
            }
            return last;
        } finally {
            threads.shutdownNow();
        }
    }
}
