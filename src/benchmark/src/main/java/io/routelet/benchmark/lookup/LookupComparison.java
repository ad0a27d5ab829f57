package io.routelet.benchmark.lookup;

import io.routelet.benchmark.Benchmarks;
import io.routelet.deploy.HandlerCall;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;

/** Runs the benchmarks of looking up and calling, and prints one table of each. */
public final class LookupComparison {
    private LookupComparison() {}

    /** Measures; takes about six minutes. */
    public static void main(String[] arguments) throws RunnerException {
        System.out.print(lookUps(Benchmarks.run(RouteLookup.class)));
        System.out.print(calls(Benchmarks.run(HandlerCall.class)));
    }

    /** One line for each pattern: nanoseconds by number of routes, and how much the largest costs over the smallest. */
    private static String lookUps(Collection<RunResult> results) {
        Map<Pattern, NavigableMap<Integer, RunResult>> patterns = new TreeMap<>();
        for (RunResult result : results) {
            Pattern pattern = Pattern.valueOf(result.getParams().getParam("pattern"));
            int routes = Integer.parseInt(result.getParams().getParam("routes"));
            patterns.computeIfAbsent(pattern, absent -> new TreeMap<>()).put(routes, result);
        }
        StringBuilder table = new StringBuilder(String.format(
                "%-12s %10s %10s %10s %10s %12s %12s%n",
                "ns per find", "10 routes", "100", "1000", "5000", "5000 / 10", "bytes each"));
        patterns.forEach((pattern, sizes) -> table.append(line(pattern, sizes)));
        return table.toString();
    }

    private static String line(Pattern pattern, NavigableMap<Integer, RunResult> sizes) {
        StringBuilder line = new StringBuilder(String.format("%-12s", pattern));
        sizes.values().forEach(result -> line.append(String.format(Locale.ROOT, " %10.1f", Benchmarks.score(result))));
        double growth = Benchmarks.score(sizes.lastEntry().getValue())
                / Benchmarks.score(sizes.firstEntry().getValue());
        double bytes = Benchmarks.allocated(sizes.lastEntry().getValue());
        return line.append(String.format(Locale.ROOT, " %12.2f %12.1f%n", growth, bytes))
                .toString();
    }

    private static String calls(Collection<RunResult> results) {
        StringBuilder table = new StringBuilder(String.format("%n%-28s %10s %12s%n", "call", "ns", "bytes each"));
        for (RunResult result : results) {
            String name = result.getPrimaryResult().getLabel() + ", "
                    + result.getParams().getParam("handlers");
            table.append(String.format(
                    Locale.ROOT,
                    "%-28s %10.1f %12.1f%n",
                    name,
                    Benchmarks.score(result),
                    Benchmarks.allocated(result)));
        }
        return table.toString();
    }
}
