package io.routelet.route;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a look-up costs in memory, and that no path makes it search for long. Times are the benchmark's. */
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

    /** Twelve positions with a literal and a parameter each are a full binary trie, and every leaf is a dead end. */
    @Test
    @Timeout(10)
    void theWorstPathsAreNoSearch() {
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
        RouteTable<String> table = built(builder);
        List<String> paths = List.of(
                "/a".repeat(4_096),
                "/a".repeat(12) + "/x",
                "/a".repeat(12) + "/x".repeat(2_000),
                "/" + "a".repeat(8_191));

        assertThat(table.routes()).hasSize(5_000);
        paths.forEach(path -> assertThat(find(table, path, 20)).isEqualTo(20));
    }

    @Test
    void fiveThousandRoutesAreBuilt() {
        assertThat(resources(1_667).routes()).hasSizeGreaterThan(5_000);
    }

    private static RouteTable<String> resources(int count) {
        RouteTable.Builder<String> builder = RouteTable.builder();
        for (int i = 0; i < count; i++) {
            add(builder, "/resource" + i + "/[id]");
            add(builder, "/resource" + i + "/[id]/parts");
            add(builder, "/resource" + i + "/list");
        }
        return built(builder);
    }

    private static RouteTable<String> built(RouteTable.Builder<String> builder) {
        List<RouteProblem.Occurrence> problems = new ArrayList<>();
        RouteTable<String> built = builder.build(problems);
        assertThat(problems).isEmpty();
        return built;
    }

    private static void add(RouteTable.Builder<String> builder, String path) {
        builder.add(RoutePath.ofFolder(path), Place.ofClass(path), path);
    }

    /** How many of the look-ups found a route. Where nobody asks, the sink keeps them from being left out. */
    private static int find(RouteTable<String> table, String path, int times) {
        int found = 0;
        for (int i = 0; i < times; i++) {
            found += table.find(path) == null ? 0 : 1;
        }
        sink += found;
        return found;
    }

    private static long allocated() {
        return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
    }
}
