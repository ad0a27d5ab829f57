package io.routelet.benchmark.page;

import com.sun.management.ThreadMXBean;
import io.routelet.benchmark.Classpath;
import io.routelet.benchmark.Median;
import io.routelet.benchmark.Options;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;

/**
 * Measures what it costs that a JSP is a page. One Tomcat shows the same JSP at its own path and as a page; rounds of the
 * two take turns, and what is counted is the processor time of Tomcat's own threads, and the heap that they ask for.
 */
public final class PageComparison {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final String JSP = """
            <%@ page contentType="text/html;charset=UTF-8" session="false" %>
            <!doctype html>
            <html><head><title>${requestScope.title}</title></head><body>
            <% for (int i = 0; i < 20; i++) { %><p>Line <%= i %></p>
            <% } %></body></html>
            """;

    private final int port;
    private final int requests;

    private PageComparison(int port, int requests) {
        this.port = port;
        this.requests = requests;
    }

    /** Measures, and prints a line. */
    public static void main(String[] arguments) throws Exception {
        System.out.print(run(arguments));
    }

    /**
     * Measures.
     *
     * @param arguments {@code rounds}, {@code warmup} and {@code requests} with their numbers
     * @return the line
     */
    static String run(String... arguments) throws IOException, LifecycleException {
        Options options = Options.of(arguments, Set.of("rounds", "warmup", "requests"));
        Tomcat tomcat = tomcat();
        tomcat.start();
        try {
            int port = tomcat.getConnector().getLocalPort();
            new PageComparison(port, options.get("warmup", 60_000)).compare(1);
            return new PageComparison(port, options.get("requests", 10_000)).compare(options.get("rounds", 30));
        } finally {
            tomcat.stop();
            tomcat.destroy();
        }
    }

    private static Tomcat tomcat() throws IOException {
        Path base = Files.createTempDirectory("routelet-page");
        Path folder = Files.createDirectories(base.resolve("app"));
        Files.writeString(folder.resolve("direct.jsp"), JSP);
        Files.writeString(
                Files.createDirectories(folder.resolve("WEB-INF/app/page")).resolve("page.jsp"), JSP);
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(base.toString());
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        tomcat.getConnector().setProperty("maxKeepAliveRequests", "-1");
        tomcat.addWebapp("", folder.toString()).setParentClassLoader(Classpath.loaderWithoutRedis());
        return tomcat;
    }

    /** The first of a pair takes turns, too. */
    private String compare(int rounds) throws IOException {
        List<Cost> direct = new ArrayList<>();
        List<Cost> page = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            if (i % 2 == 0) {
                direct.add(round("/direct.jsp"));
            }
            page.add(round("/page"));
            if (i % 2 == 1) {
                direct.add(round("/direct.jsp"));
            }
        }
        double[] ratios = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            ratios[i] = page.get(i).time() / direct.get(i).time();
        }
        return String.format(
                Locale.ROOT,
                "JSP %.1f µs, as a page %.1f µs, page/JSP %.3f (median of %d pairs); allocated %.0f and %.0f bytes%n",
                median(direct, Cost::time),
                median(page, Cost::time),
                Median.of(ratios),
                rounds,
                median(direct, Cost::bytes),
                median(page, Cost::bytes));
    }

    private static double median(List<Cost> costs, ToDoubleFunction<Cost> part) {
        return Median.of(costs.stream().mapToDouble(part).toArray());
    }

    /**
     * Of one request.
     *
     * @param time microseconds of the processor
     * @param bytes allocated
     */
    private record Cost(double time, double bytes) {
        /** Of all threads that serve, so far. */
        static Cost soFar() {
            double time = 0;
            double bytes = 0;
            for (Thread thread : Thread.getAllStackTraces().keySet()) {
                if (thread.getName().startsWith("http-nio")) {
                    time += Math.max(0, THREADS.getThreadCpuTime(thread.getId())) / 1e3;
                    bytes += Math.max(0, THREADS.getThreadAllocatedBytes(thread.getId()));
                }
            }
            return new Cost(time, bytes);
        }

        Cost since(Cost before, int requests) {
            return new Cost((time - before.time) / requests, (bytes - before.bytes) / requests);
        }
    }

    private Cost round(String path) throws IOException {
        byte[] request = ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            ask(socket, request, in);
            Cost before = Cost.soFar();
            for (int i = 0; i < requests; i++) {
                ask(socket, request, in);
            }
            return Cost.soFar().since(before, requests);
        }
    }

    private static void ask(Socket socket, byte[] request, InputStream in) throws IOException {
        socket.getOutputStream().write(request);
        String status = line(in);
        int length = -1;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            if (line.regionMatches(true, 0, "Content-Length: ", 0, 16)) {
                length = Integer.parseInt(line.substring(16));
            }
        }
        if (!status.startsWith("HTTP/1.1 200") || length < 0 || in.readNBytes(length).length < length) {
            throw new IOException("The answer is " + status + " of " + length + " bytes");
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("The server has closed the connection");
            }
            line.append((char) c);
        }
        return line.toString().strip();
    }
}
