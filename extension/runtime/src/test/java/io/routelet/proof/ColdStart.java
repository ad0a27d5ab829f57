package io.routelet.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long the proofs of 200 routes take in a JVM that has just started, class loading included: a main class, to be run by
 * hand. Prints the time of each of eleven JVMs, and their median; on a busy machine look at the processor time.
 */
public final class ColdStart {
    private static final int ROUTES = 200;
    private static final int LAUNCHES = 11;

    private ColdStart() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 1) {
            System.out.println(measure(Path.of(arguments[0])));
            return;
        }
        Path folder = Files.createTempDirectory("routes");
        Corpus corpus = Corpus.compiledBy(Compilers.JAVAC);
        for (String name : corpus.classes().keySet()) {
            Files.write(folder.resolve(name), corpus.classes().get(name));
        }
        List<String> routes = corpus.handlers().stream()
                .limit(ROUTES)
                .map(handler -> handler.className() + " " + handler.descriptor())
                .toList();
        Files.write(folder.resolve("routes"), routes);
        List<Time> times = new ArrayList<>();
        for (int i = 0; i < LAUNCHES; i++) {
            times.add(launch(folder));
        }
        times.sort(Comparator.comparing(Time::wall));
        System.out.println(routes.size() + " routes, each a JVM: " + times);
        System.out.println("median " + times.get(LAUNCHES / 2));
    }

    private record Time(double wall, double processor) {
        @Override
        public String toString() {
            return wall + " ms (" + processor + " ms of processor time)";
        }
    }

    private static Time launch(Path folder) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ColdStart.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String[] printed =
                new String(process.getInputStream().readAllBytes()).strip().split(" ");
        return new Time(Double.parseDouble(printed[0]), Double.parseDouble(printed[1]));
    }

    private static String measure(Path folder) throws IOException {
        List<String> routes = Files.readAllLines(folder.resolve("routes"));
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long processor = threads.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        StaticProof proof = StaticProof.of(ClassIndex.of(name -> read(folder, name)), Policy.standard());
        int found = 0;
        for (String route : routes) {
            String[] parts = route.split(" ");
            found += proof.prove(parts[0], "GET", parts[1]).isStatic() ? 1 : 0;
        }
        long end = System.nanoTime();
        String times = millis(end - start) + " " + millis(threads.getCurrentThreadCpuTime() - processor);
        if (found == 0) {
            throw new IllegalStateException("None is static");
        }
        return times;
    }

    private static double millis(long nanos) {
        return nanos / 100_000 / 10.0;
    }

    private static byte @Nullable [] read(Path folder, String name) {
        try {
            Path file = folder.resolve(name);
            return Files.exists(file) ? Files.readAllBytes(file) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
