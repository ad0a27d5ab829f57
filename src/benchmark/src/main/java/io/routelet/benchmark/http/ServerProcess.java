package io.routelet.benchmark.http;

import io.routelet.benchmark.Processor;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** A fresh JVM that serves one side, on a processor core of its own. */
final class ServerProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;
    private final PrintWriter input;
    private final int port;

    ServerProcess(Side side) throws IOException {
        List<String> command = new ArrayList<>(Processor.SERVER.pinned());
        command.addAll(List.of(
                Processor.java(),
                "-XX:+UseSerialGC",
                "-Xms256m",
                "-Xmx256m",
                "-Xmn160m",
                "-classpath",
                side.classpath(),
                "-D" + Side.REDIS + "=" + System.getProperty(Side.REDIS, ""),
                Server.class.getName(),
                side.name()));
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        output = process.inputReader(StandardCharsets.UTF_8);
        input = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
        port = Integer.parseInt(line());
    }

    private String line() throws IOException {
        return Objects.requireNonNull(output.readLine(), "The server has ended");
    }

    int port() {
        return port;
    }

    long id() {
        return process.pid();
    }

    /** What it has used since its start. */
    Usage usage() {
        input.println();
        try {
            return Usage.parse(line());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        input.close();
        process.onExit().completeOnTimeout(process, 10, TimeUnit.SECONDS).join().destroyForcibly();
    }
}
