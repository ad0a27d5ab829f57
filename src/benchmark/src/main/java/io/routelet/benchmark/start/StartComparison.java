package io.routelet.benchmark.start;

import io.routelet.benchmark.Classpath;
import io.routelet.benchmark.Median;
import io.routelet.benchmark.Options;
import io.routelet.benchmark.Processor;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Measures how long a WAR takes to start with Routelet and without, in fresh processes in turn. */
public final class StartComparison {
    private static final Pattern SERVER = Pattern.compile("(tomcat-|yasson-|parsson-|jakarta\\.json)[^/\\\\]*jar$");
    private static final String PROGRAM = StartedTomcat.class.getName().replace('.', '/') + ".class";

    private final Path folder;
    private final List<Start> without = new ArrayList<>();
    private final List<Start> with = new ArrayList<>();

    /** Milliseconds from the first line of the program to an application that is up. */
    private record Start(double elapsed, double cpu, double own) {
        static Start parse(String line) {
            String[] figures = line.split(" ");
            return new Start(
                    Double.parseDouble(figures[0]), Double.parseDouble(figures[1]), Double.parseDouble(figures[2]));
        }
    }

    private StartComparison(Path folder) {
        this.folder = folder;
    }

    /** Measures, and prints a table. */
    public static void main(String[] arguments) throws IOException {
        System.out.print(run(arguments));
    }

    /**
     * Measures.
     *
     * @param arguments {@code launches} and {@code routes} with their numbers
     * @return the table
     */
    static String run(String... arguments) throws IOException {
        Options options = Options.of(arguments, Set.of("launches", "routes"));
        int routes = options.get("routes", 100);
        Path folder = Files.createTempDirectory("routelet-start");
        StartComparison comparison = new StartComparison(folder);
        comparison.writeProgram();
        GeneratedWar.write(folder.resolve("without"), routes, false);
        GeneratedWar.write(folder.resolve("with"), routes, true);
        for (int launch = 0; launch < options.get("launches", 31); launch++) {
            comparison.without.add(comparison.start("without"));
            comparison.with.add(comparison.start("with"));
        }
        return comparison.table(routes);
    }

    private Start start(String war) throws IOException {
        List<String> command = List.of(
                Processor.java(),
                "-XX:+UseSerialGC",
                "-classpath",
                classPath(),
                StartedTomcat.class.getName(),
                folder.resolve("tomcat").toString(),
                folder.resolve(war).toString());
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            return output.lines()
                    .findFirst()
                    .map(Start::parse)
                    .orElseThrow(() -> new IllegalStateException("The WAR " + war + " Routelet does not start"));
        } finally {
            process.onExit().join();
        }
    }

    /** By itself: the routes of the other benchmarks lie beside it here, and would be taken for more of the WAR's. */
    private void writeProgram() throws IOException {
        Path program = program().resolve(PROGRAM);
        Files.createDirectories(program.getParent());
        try (InputStream in = StartedTomcat.class.getResourceAsStream("/" + PROGRAM)) {
            Files.copy(Objects.requireNonNull(in, PROGRAM), program);
        }
    }

    private Path program() {
        return folder.resolve("program");
    }

    /** A Tomcat, JSON Binding and the program: what else is here would be searched at each start as well. */
    private String classPath() {
        Stream<String> libraries =
                Classpath.all().stream().filter(entry -> SERVER.matcher(entry).find());
        return Stream.concat(libraries, Stream.of(program().toString()))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private String table(int routes) {
        String head = String.format("%-22s %12s %12s %12s%n", routes + " routes", "without", "with", "difference");
        return head
                + row("start, ms", Start::elapsed)
                + row("its CPU, ms", Start::cpu)
                + row("its thread's, ms", Start::own);
    }

    private String row(String name, ToDoubleFunction<Start> figure) {
        double bare = Median.of(without.stream().mapToDouble(figure).toArray());
        double routelet = Median.of(with.stream().mapToDouble(figure).toArray());
        return String.format(Locale.ROOT, "%-22s %12.0f %12.0f %12.0f%n", name, bare, routelet, routelet - bare);
    }
}
