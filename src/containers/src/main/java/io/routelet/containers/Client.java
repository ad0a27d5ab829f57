package io.routelet.containers;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * Sends one request to one application on a connection of its own, byte for byte: the JDK's client repairs or refuses what
 * some tests are about. Paths are below the context path; a header is a whole line.
 */
public final class Client {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);

    private final URI base;

    /** @param base where the application is */
    public Client(URI base) {
        this.base = base;
    }

    /** The context path: {@code /app}. */
    public String contextPath() {
        String path = base.getRawPath();
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    /** A connection to the server. */
    public Wire open() throws IOException {
        return new Wire(base);
    }

    /** Name and port, as in the header {@code Host}. */
    public String host() {
        return base.getHost() + ":" + base.getPort();
    }

    /** Asks for a page. */
    public Reply get(String path, String... headers) throws IOException {
        return send("GET", path, headers);
    }

    /**
     * Asks for a page until the answer has this {@code Cache-Status}: what is rendered behind a request or the start comes
     * when it comes.
     *
     * @throws AssertionError if it does not come
     */
    public Reply getUntil(String cacheStatus, String path) throws IOException {
        long deadline = System.nanoTime() + PATIENCE;
        Reply reply = get(path);
        while (!cacheStatus.equals(reply.header("Cache-Status"))) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(path + " never had the Cache-Status " + cacheStatus + "\n" + reply);
            }
            Thread.onSpinWait();
            reply = get(path);
        }
        return reply;
    }

    /** Sends a request that says nothing of a body. */
    public Reply send(String method, String path, String... headers) throws IOException {
        try (Wire wire = open()) {
            return wire.send(head(method, path, headers) + "\r\n").read(method);
        }
    }

    /** Sends a request with a body and its length. */
    public Reply send(String method, String path, byte[] body, String... headers) throws IOException {
        try (Wire wire = open()) {
            String head = head(method, path, headers) + "Content-Length: " + body.length + "\r\n\r\n";
            return wire.send(head).send(body).read(method);
        }
    }

    /** Posts text in UTF-8. */
    public Reply post(String path, String contentType, String body, String... headers) throws IOException {
        return post(path, contentType, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    /**
     * Posts a body.
     *
     * @param contentType empty for none
     */
    public Reply post(String path, String contentType, byte[] body, String... headers) throws IOException {
        if (contentType.isEmpty()) {
            return send("POST", path, body, headers);
        }
        String[] lines = Arrays.copyOf(headers, headers.length + 1);
        lines[headers.length] = "Content-Type: " + contentType;
        return send("POST", path, body, lines);
    }

    /** A request up to the empty line, which is still to come. {@code Host} is this server, unless it is given. */
    public String head(String method, String path, String... headers) {
        StringBuilder head = new StringBuilder(method + " " + contextPath() + path + " HTTP/1.1\r\n");
        if (Arrays.stream(headers).noneMatch(line -> line.regionMatches(true, 0, "host:", 0, 5))) {
            head.append("Host: ").append(host()).append("\r\n");
        }
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        return head.toString();
    }
}
