package io.routelet.maven.dev;

import static io.routelet.maven.dev.TestProject.route;
import static io.routelet.maven.dev.TestProject.save;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.apache.catalina.loader.ParallelWebappClassLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrowthTest {
    private static final int FIRST_EDITS = 20;
    private static final int EDITS = Integer.getInteger("edits", 30);

    /** Constants of classes become objects when the code around them is compiled. */
    private static final Set<String> TEXTS = Set.of("java.lang.String", "[B", "[C");

    @TempDir
    private Path folder;

    private int edit;

    @Test
    void nothingIsLeftOfEarlierEdits() throws Exception {
        save(folder, "src/main/java/app/Route.java", route("app", "Response.text(\"start\")"));
        save(folder, "src/main/webapp/page.jsp", "<%= 1 + 1 %>");
        long[] millis = new long[EDITS];
        try (TestProject project = TestProject.start(folder)) {
            for (int i = 0; i < FIRST_EDITS; i++) {
                edit(project);
            }
            LiveObjects before = settled(project);
            for (int i = 0; i < EDITS; i++) {
                millis[i] = edit(project);
            }
            LiveObjects after = settled(project);
            for (int i = 0; i < 10 && !left(before, after).isEmpty(); i++) {
                after = settled(project);
            }
            assertThat(left(before, after))
                    .as("objects of each of " + EDITS + " edits")
                    .isEmpty();
            assertThat(after.since(before).get(ParallelWebappClassLoader.class.getName()))
                    .as("class loaders of " + EDITS + " edits")
                    .isLessThanOrEqualTo(0);
        }
        Arrays.sort(millis);
        System.out.println("edit to answer, median of " + EDITS + ": " + millis[EDITS / 2] + " ms, 90 %: "
                + millis[EDITS * 9 / 10] + " ms");
    }

    /** Tables drop what is collected when they are used the next time. */
    private LiveObjects settled(TestProject project) throws Exception {
        LiveObjects.now();
        edit(project);
        return LiveObjects.now();
    }

    /** The classes with an object more for each edit. */
    private static Map<String, Long> left(LiveObjects before, LiveObjects after) {
        Map<String, Long> left = after.since(before);
        left.keySet().removeAll(TEXTS);
        left.values().removeIf(count -> count < EDITS);
        return left;
    }

    /** @return the milliseconds from the edit to its answer */
    private long edit(TestProject project) throws IOException {
        edit++;
        project.save("src/main/java/app/Route.java", route("app", "Response.json(java.util.List.of(" + edit + "))"));
        long begun = System.nanoTime();
        assertThat(project.text("/")).isEqualTo("[" + edit + "]");
        long millis = (System.nanoTime() - begun) / 1_000_000;
        assertThat(project.text("/page.jsp")).isEqualTo("2");
        return millis;
    }
}
