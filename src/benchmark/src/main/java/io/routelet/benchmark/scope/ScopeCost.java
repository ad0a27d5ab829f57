package io.routelet.benchmark.scope;

import io.routelet.benchmark.Benchmarks;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;

/** Runs the benchmarks of scopes and prints a table. */
public final class ScopeCost {
    private ScopeCost() {}

    /** Measures; takes about four minutes. */
    public static void main(String[] arguments) throws RunnerException {
        System.out.printf("load average %.1f%n", load());
        System.out.printf("%-28s %10s %12s%n", "useCache, found", "ns", "bytes each");
        for (RunResult result : Benchmarks.run(ScopeHit.class)) {
            boolean later = Boolean.parseBoolean(result.getParams().getParam("revalidated"));
            String name = result.getPrimaryResult().getLabel() + (later ? ", others revalidated" : "");
            System.out.printf(
                    Locale.ROOT, "%-28s %10.1f %12.1f%n", name, Benchmarks.score(result), Benchmarks.allocated(result));
        }
        System.out.printf("load average %.1f%n", load());
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
