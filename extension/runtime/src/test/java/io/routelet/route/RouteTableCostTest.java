package io.routelet.route;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a look-up costs. Times are the best of many rounds, and the bounds leave room for a busy machine. */
class RouteTableCostTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static int sink;

    @Test
    void aLiteralPathAllocatesNothing() {
        RouteTable<String> table = resources(100);
        String path = "/resource7/list";
        find(table, path, 20_000);
        long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
        find(table, path, 100_000);
        long allocated = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;

        assertThat(allocated).isLessThan(100_000);
    }

    @Test
    void aParameterAllocatesAFewObjects() {
        RouteTable<String> table = resources(100);
        find(table, "/resource7/4711", 20_000);
        long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
        find(table, "/resource7/4711", 10_000);
        long each = (THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before) / 10_000;

        assertThat(each).isLessThan(400);
    }

    @Test
    void costDoesNotGrowWithTheNumberOfRoutes() {
        List<String> paths = IntStream.range(0, 5)
                .boxed()
                .flatMap(i -> List.of("/resource" + i + "/4711", "/resource" + i + "/4711/parts").stream())
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

    @Test
    void theWorstPathsOfManyCatchAllsAreFoundInTime() {
        RouteTable.Builder<String> builder = RouteTable.builder();
        for (int i = 0; i < 5_000; i++) {
            int bits = i;
            String pattern = IntStream.range(0, 12)
                    .mapToObj(bit -> (bits >> bit & 1) == 0 ? "/a" : "/[p" + bit + "]")
                    .reduce("", String::concat);
            add(builder, pattern + (i < 4_096 ? "/end" : "/[...rest]"));
        }
        RouteTable<String> table = builder.build(problem -> {});
        for (String path :
                List.of("/a".repeat(4_096), "/a".repeat(12) + "/x", "/a".repeat(13), "/" + "a".repeat(8_191))) {
            assertThat(best(() -> find(table, path, 20)) / 20)
                    .as(path.length() + "")
                    .isLessThan(200_000);
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
        double nanos = best(() -> resources(2_500).routes().size());

        assertThat(nanos).isLessThan(1e9);
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
