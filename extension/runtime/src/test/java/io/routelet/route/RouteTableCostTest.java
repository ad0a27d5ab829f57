package io.routelet.route;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a look-up costs. Times are the best of many rounds, and the bounds leave room for a busy machine. */
class RouteTableCostTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static int sink;

    @Test
    void aLiteralPathAllocatesNothing() {
        RouteTable<String> table = resources(100);
        String path = "/resource7/list";
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 20; i++) {
            long before = allocated();
            find(table, path, 10_000);
            least = Math.min(least, allocated() - before);
        }

        assertThat(least).isZero();
    }

    @Test
    void aParameterAllocatesAFewObjects() {
        RouteTable<String> table = resources(100);
        find(table, "/resource7/4711", 20_000);
        long before = allocated();
        find(table, "/resource7/4711", 10_000);
        long each = (allocated() - before) / 10_000;

        assertThat(each).isLessThan(400);
    }

    @Test
    void costDoesNotGrowWithTheNumberOfRoutes() {
        List<String> paths = IntStream.range(0, 5)
                .boxed()
                .flatMap(i -> Stream.of("/resource" + i + "/4711", "/resource" + i + "/list"))
                .toList();
        RouteTable<String> few = resources(5);
        RouteTable<String> many = resources(2_500);
        double[] ratios = new double[9];
        for (int i = 0; i < ratios.length; i++) {
            double one = best(() -> findAll(few, paths));
            ratios[i] = best(() -> findAll(many, paths)) / one;
        }
        Arrays.sort(ratios);

        assertThat(many.routes()).hasSizeGreaterThanOrEqualTo(5_000);
        assertThat(ratios[ratios.length / 2]).isLessThanOrEqualTo(1.3);
    }

    /** Twelve positions with a literal and a parameter each are a full binary trie, and every leaf is a dead end. */
    @Test
    void theWorstPathsAreFoundInTime() {
        RouteTable.Builder<String> builder = RouteTable.builder();
        for (int i = 0; i < 4_096; i++) {
            int bits = i;
            add(
                    builder,
                    IntStream.range(0, 12)
                            .mapToObj(bit -> (bits >> bit & 1) == 0 ? "/a" : "/[p" + bit + "]")
                            .collect(Collectors.joining("", "", "/end")));
        }
        IntStream.range(0, 903).forEach(i -> add(builder, "/a/c" + i + "/[...rest]"));
        add(builder, "/[...rest]");
        RouteTable<String> table = builder.build(problem -> {});
        List<String> paths = List.of(
                "/a".repeat(4_096),
                "/a".repeat(12) + "/x",
                "/a".repeat(12) + "/x".repeat(2_000),
                "/" + "a".repeat(8_191));

        assertThat(table.routes()).hasSize(5_000);
        for (String path : paths) {
            assertThat(best(() -> find(table, path, 20)) / 20).as("nanoseconds").isLessThan(200_000);
        }
    }

    @Test
    void timeIsLinearInTheLengthOfThePath() {
        RouteTable<String> table = RouteTable.<String>builder()
                .add(RoutePath.ofFolder("/[...all]"), Place.ofClass("A"), "all")
                .add(RoutePath.ofFolder("/a/[x]/a/[[...rest]]"), Place.ofClass("B"), "rest")
                .build(problem -> {});
        double shorter = best(() -> find(table, "/a".repeat(512), 50));
        double longer = best(() -> find(table, "/a".repeat(4_096), 50));

        assertThat(longer / shorter).isLessThan(16);
        assertThat(longer / 50 / 4_096).as("nanoseconds for a segment").isLessThan(1_000);
    }

    @Test
    void fiveThousandRoutesAreBuiltAtOnce() {
        long start = System.nanoTime();
        resources(2_500);

        assertThat(System.nanoTime() - start).isLessThan(3_000_000_000L);
    }

    private static RouteTable<String> resources(int count) {
        RouteTable.Builder<String> builder = RouteTable.builder();
        for (int i = 0; i < count; i++) {
            add(builder, "/resource" + i + "/[id]");
            add(builder, "/resource" + i + "/[id]/parts");
            add(builder, "/resource" + i + "/list");
        }
        return builder.build(problem -> {
            throw new AssertionError(problem);
        });
    }

    private static void add(RouteTable.Builder<String> builder, String path) {
        builder.add(RoutePath.ofFolder(path), Place.ofClass(path), path);
    }

    private static int findAll(RouteTable<String> table, List<String> paths) {
        for (int i = 0; i < 300; i++) {
            for (String path : paths) {
                sink += table.find(path) == null ? 0 : 1;
            }
        }
        return sink;
    }

    private static int find(RouteTable<String> table, String path, int times) {
        for (int i = 0; i < times; i++) {
            sink += table.find(path) == null ? 0 : 1;
        }
        return sink;
    }

    private static long allocated() {
        return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    private static double best(IntSupplier action) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 40; i++) {
            long start = System.nanoTime();
            sink += action.getAsInt();
            best = Math.min(best, System.nanoTime() - start);
        }
        return best;
    }
}
