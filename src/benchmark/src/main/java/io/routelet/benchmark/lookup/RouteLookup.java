package io.routelet.benchmark.lookup;

import io.routelet.route.Place;
import io.routelet.route.RoutePath;
import io.routelet.route.RouteProblem;
import io.routelet.route.RouteProblems;
import io.routelet.route.RouteTable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Ten paths looked up in turn, the same ones in tables of every size; the routes that they match are spread over it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class RouteLookup {
    private static final int PATHS = 10;

    /** How many routes the table has. */
    @Param({"10", "100", "1000", "5000"})
    public int routes;

    /** What they look like. */
    @Param
    public Pattern pattern = Pattern.LITERAL;

    private RouteTable<Integer> table = RouteTable.<Integer>builder().build(new ArrayList<>());
    private String[] paths = {};

    /** Builds the table. */
    @Setup
    public void build() {
        RouteTable.Builder<Integer> builder = RouteTable.builder();
        for (int i = 0; i < routes; i++) {
            String route = pattern.route(i);
            builder.add(RoutePath.ofFolder(route), Place.ofPage(route), i);
        }
        List<RouteProblem.Occurrence> problems = new ArrayList<>();
        table = builder.build(problems);
        if (!problems.isEmpty()) {
            throw new IllegalStateException(RouteProblems.report(problems));
        }
        paths = IntStream.range(0, PATHS).mapToObj(pattern::path).toArray(String[]::new);
    }

    /** One look-up. */
    @Benchmark
    @OperationsPerInvocation(PATHS)
    public void find(Blackhole sink) {
        for (String path : paths) {
            sink.consume(table.find(path));
        }
    }
}
