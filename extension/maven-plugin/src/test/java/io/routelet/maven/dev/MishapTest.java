package io.routelet.maven.dev;

import static io.routelet.maven.dev.TestProject.route;
import static io.routelet.maven.dev.TestProject.save;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong in the server's own work: the next request tries again. */
class MishapTest {
    /** One for each task: the common pool of a small machine has a single thread. */
    private static final Executor THREADS = task -> new Thread(task).start();

    private static final String ROUTE = "src/main/java/app/Route.java";
    private static final String OTHER = "src/main/java/app/other/Route.java";
    private static final String LATCHES = "io.routelet.maven.dev.latches";

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        save(folder, ROUTE, route("app", "Response.text(\"before\")"));
    }

    private Path processor() throws IOException {
        save(
                folder,
                "processor/META-INF/services/javax.annotation.processing.Processor",
                ThrowingProcessor.class.getName());
        return folder.resolve("processor");
    }

    @Test
    void aProcessorThatThrowsIsShownUntilItDoesNot() throws Exception {
        try (TestProject project = TestProject.start(folder, processor())) {
            assertThat(project.text("/")).isEqualTo("before");
            ThrowingProcessor.TIMES.set(1);
            project.save(ROUTE, route("app", "Response.text(\"in between\")"));
            assertThat(project.text("/"))
                    .contains("The project does not compile", "the processor has had enough", "ThrowingProcessor.java");
            project.save(ROUTE, route("app", "Response.text(\"after\")"));
            assertThat(project.text("/")).isEqualTo("after");
        }
    }

    @Test
    void aProcessorThatThrowsOnceIsAskedAgain() throws Exception {
        save(folder, OTHER, route("app.other", "Response.text(\"other\")"));
        try (TestProject project = TestProject.start(folder, processor())) {
            assertThat(project.text("/")).isEqualTo("before");
            ThrowingProcessor.TIMES.set(1);
            project.save(ROUTE, route("app", "Response.text(\"after\")"));
            assertThat(project.text("/")).isEqualTo("after");
            assertThat(project.text("/other")).isEqualTo("other");
        }
    }

    @Test
    void aReloadThatIsInterruptedIsMadeUpFor() throws Exception {
        save(folder, OTHER, route("app.other", "waiting()").replace("public final class Route {", """
                        public final class Route {
                            private static Response waiting() {
                                var latches = (java.util.Map<?, ?>) System.getProperties().get("%s");
                                ((java.util.concurrent.CountDownLatch) latches.get("inside")).countDown();
                                try {
                                    ((java.util.concurrent.CountDownLatch) latches.get("end")).await();
                                } catch (InterruptedException e) {
                                    throw new IllegalStateException(e);
                                }
                                return Response.text("waited");
                            }
                        """.formatted(
                        LATCHES)));
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        System.getProperties().put(LATCHES, Map.of("inside", inside, "end", end));
        try (TestProject project = TestProject.start(folder)) {
            CompletableFuture<String> waiting = CompletableFuture.supplyAsync(() -> text(project, "/other"), THREADS);
            assertThat(inside.await(30, TimeUnit.SECONDS)).isTrue();
            project.save(ROUTE, route("app", "Response.text(\"after\")"));
            CompletableFuture<String> reload = CompletableFuture.supplyAsync(() -> text(project, "/"), THREADS);
            closing(reload).interrupt();
            end.countDown();
            assertThat(waiting.get(30, TimeUnit.SECONDS)).isEqualTo("waited");
            reload.get(30, TimeUnit.SECONDS);
            assertThat(project.text("/")).isEqualTo("after");
        } finally {
            end.countDown();
            System.getProperties().remove(LATCHES);
        }
    }

    /** The thread that has closed the gate and waits for those inside. */
    private static Thread closing(CompletableFuture<String> reload) {
        while (!reload.isDone()) {
            for (Map.Entry<Thread, StackTraceElement[]> thread :
                    Thread.getAllStackTraces().entrySet()) {
                for (StackTraceElement frame : thread.getValue()) {
                    if (frame.getClassName().equals(Gate.class.getName())
                            && frame.getMethodName().equals("close")) {
                        return thread.getKey();
                    }
                }
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("The reload has not waited");
    }

    private static String text(TestProject project, String path) {
        try {
            return project.text(path);
        } catch (IOException e) {
            return e.toString(); // a connection goes with the thread that is interrupted
        }
    }
}
