package io.routelet.redis;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import redis.clients.jedis.Jedis;
import redis.embedded.core.ExecutableProvider;

/** A real Redis on a port of loopback, which can be killed, held and started again at the same place. */
public final class RedisProcess implements AutoCloseable {
    private static final String HOST = InetAddress.getLoopbackAddress().getHostAddress();
    private static final File BINARY = unpacked();

    private final Path folder;
    private final int port;
    private final List<String> options;
    private Process process;

    private RedisProcess(Path folder, int port, List<String> options, Process process) {
        this.folder = folder;
        this.port = port;
        this.options = options;
        this.process = process;
    }

    private static File unpacked() {
        try {
            return ExecutableProvider.newJarResourceProvider().get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts one that keeps nothing, unless the options say otherwise. */
    public static RedisProcess start(String... options) throws IOException {
        Path folder = Files.createTempDirectory("redis");
        for (int attempt = 0; ; attempt++) {
            int port = freePort();
            try {
                return new RedisProcess(folder, port, List.of(options), run(folder, port, List.of(options)));
            } catch (IOException e) {
                if (attempt > 5) {
                    throw e;
                }
            }
        }
    }

    /** Starts a sentinel with a configuration of its own. */
    static RedisProcess sentinel(String configuration) throws IOException {
        Path folder = Files.createTempDirectory("sentinel");
        Path config = folder.resolve("sentinel.conf");
        Files.writeString(config, configuration);
        int port = freePort();
        List<String> command =
                List.of(BINARY.getPath(), config.toString(), "--sentinel", "--bind", HOST, "--port", "" + port);
        return new RedisProcess(folder, port, List.of(), run(command));
    }

    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Process run(Path folder, int port, List<String> options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                BINARY.getPath(), "--bind", HOST, "--port", "" + port, "--dir", folder.toString(), "--save", ""));
        command.addAll(options);
        return run(command);
    }

    private static Process run(List<String> command) throws IOException {
        Process started = new ProcessBuilder(command).redirectErrorStream(true).start();
        BufferedReader log = started.inputReader(StandardCharsets.UTF_8);
        StringBuilder said = new StringBuilder();
        for (String line = log.readLine(); line != null; line = log.readLine()) {
            said.append(line).append('\n');
            if (line.contains("Ready to accept connections") || line.contains("+monitor")) {
                drain(log);
                return started;
            }
        }
        throw new IOException("Redis has not started:\n" + said);
    }

    private static void drain(BufferedReader log) {
        Thread reader = new Thread(() -> {
            try {
                log.transferTo(java.io.Writer.nullWriter());
            } catch (IOException e) {
                Thread.currentThread().interrupt(); // The process has ended.
            }
        });
        reader.setName("redis-log");
        reader.setDaemon(true);
        reader.start();
    }

    public int port() {
        return port;
    }

    public String url() {
        return "redis://" + address();
    }

    /** Host and port. */
    String address() {
        return HOST + ":" + port;
    }

    /** Ends it at once, in the midst of whatever it does. */
    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Has it begin with nothing the next time. */
    public void forget() throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    /** Starts it again, at the same port and with what it has on disk. */
    public void restart() throws IOException {
        kill();
        process = run(folder, port, options);
    }

    /** Stops it from doing anything, without closing a connection; or lets it go on. */
    public void hold(boolean held) throws IOException, InterruptedException {
        new ProcessBuilder("kill", held ? "-STOP" : "-CONT", "" + process.pid())
                .start()
                .waitFor();
    }

    /** A connection of the test. */
    public Jedis client() {
        return new Jedis(HOST, port);
    }

    @Override
    public void close() throws IOException {
        kill();
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
