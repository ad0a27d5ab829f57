package io.routelet.benchmark.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Counts the instructions that a process executes in user mode while something runs, with Linux's {@code perf}. */
final class Instructions {
    private static final Path PERF = Path.of("/usr/bin/perf");

    private Instructions() {}

    /** What is to be counted. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    /** Runs the work; NaN where there is no perf, or where this machine does not let it count. */
    static double count(long process, Work work) throws IOException, InterruptedException {
        if (!Files.isExecutable(PERF)) {
            work.run();
            return Double.NaN;
        }
        Path result = Files.createTempFile("routelet-benchmark", ".perf");
        try {
            Process perf = start(process, result);
            tell(perf, "enable");
            work.run();
            tell(perf, "disable");
            interrupt(perf);
            return read(Files.readAllLines(result));
        } finally {
            Files.delete(result);
        }
    }

    /** It counts nothing until it is told to, and acknowledges what it is told. */
    private static Process start(long process, Path result) throws IOException {
        List<String> command = List.of(
                PERF.toString(),
                "stat",
                "-D",
                "-1",
                "--control",
                "fd:0,1",
                "-x",
                ",",
                "-e",
                "instructions:u",
                "-o",
                result.toString(),
                "-p",
                Long.toString(process));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void tell(Process perf, String command) {
        try {
            perf.outputWriter(StandardCharsets.US_ASCII).write(command + "\n");
            perf.outputWriter(StandardCharsets.US_ASCII).flush();
            BufferedReader acknowledgements = perf.inputReader(StandardCharsets.US_ASCII);
            acknowledgements.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException("perf does not listen", e);
        }
    }

    private static void interrupt(Process perf) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(perf.pid())).start().waitFor();
        if (!perf.waitFor(10, TimeUnit.SECONDS)) {
            perf.destroyForcibly();
        }
    }

    private static double read(List<String> lines) {
        return lines.stream()
                .filter(line -> line.contains("instructions") && Character.isDigit(line.charAt(0)))
                .mapToDouble(line -> Double.parseDouble(line.substring(0, line.indexOf(','))))
                .findFirst()
                .orElse(Double.NaN);
    }
}
