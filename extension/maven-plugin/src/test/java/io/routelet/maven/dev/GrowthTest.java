package io.routelet.maven.dev;

import static io.routelet.maven.dev.TestProject.route;
import static io.routelet.maven.dev.TestProject.save;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.security.auth.message.config.AuthConfigFactory;
import java.lang.ref.WeakReference;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrowthTest {
    private static final int EDITS = Integer.getInteger("edits", 40);

    @TempDir
    private Path folder;

    @Test
    void nothingIsLeftOfEarlierClasses() throws Exception {
        save(folder, "src/main/java/app/Route.java", route("app", "Response.text(\"start\")"));
        save(folder, "src/main/webapp/page.jsp", "<%= 1 + 1 %>");
        List<WeakReference<ClassLoader>> earlier = new ArrayList<>();
        List<Long> millis = new ArrayList<>();
        int listening = listening();
        try (TestProject project = TestProject.start(folder)) {
            for (int edit = 0; edit < EDITS; edit++) {
                earlier.add(new WeakReference<>(
                        Objects.requireNonNull(project.server().classes())));
                project.save(
                        "src/main/java/app/Route.java", route("app", "Response.json(java.util.List.of(" + edit + "))"));
                long begun = System.nanoTime();
                assertThat(project.text("/")).isEqualTo("[" + edit + "]");
                millis.add((System.nanoTime() - begun) / 1_000_000);
                assertThat(project.text("/page.jsp")).isEqualTo("2");
            }
            assertThat(left(earlier))
                    .as("class loaders that are left of " + EDITS)
                    .isLessThanOrEqualTo(2);
            assertThat(listening() - listening)
                    .as("authenticators that are left of " + EDITS)
                    .isLessThanOrEqualTo(2);
        }
        millis.sort(null);
        System.out.println("edit to answer, median of " + EDITS + ": " + millis.get(EDITS / 2) + " ms, 90 %: "
                + millis.get(EDITS * 9 / 10) + " ms");
    }

    /** How many authenticators hear of modules: a list that Tomcat shows to nobody. */
    private static int listening() throws ReflectiveOperationException {
        AuthConfigFactory factory = AuthConfigFactory.getFactory();
        Field listeners = factory.getClass().getDeclaredField("wrapperToRegistrationsMap");
        listeners.setAccessible(true);
        return ((Map<?, ?>) listeners.get(factory)).size();
    }

    /** Collections until nothing more goes. */
    private static long left(List<WeakReference<ClassLoader>> loaders) {
        long left = loaders.size();
        for (int i = 0; i < 10 && left > 0; i++) {
            System.gc();
            left = loaders.stream().filter(loader -> loader.get() != null).count();
        }
        return left;
    }
}
