package io.routelet.contract;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Sends one request to one application on a connection of its own. Paths are below the context path. */
final class Client {
    private final URI base;

    Client(URI base) {
        this.base = base;
    }

    /** The context path: {@code /app}. */
    String contextPath() {
        String path = base.getRawPath();
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    Wire open() throws IOException {
        return new Wire(base);
    }

    String host() {
        return base.getHost() + ":" + base.getPort();
    }

    Reply get(String path, String... headers) throws IOException {
        return send("GET", path, headers);
    }

    Reply send(String method, String path, String... headers) throws IOException {
        try (Wire wire = open()) {
            return wire.send(head(method, path, headers) + "\r\n").read(method);
        }
    }

    Reply post(String path, String contentType, String body, String... headers) throws IOException {
        return post(path, contentType, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    Reply post(String path, String contentType, byte[] body, String... headers) throws IOException {
        try (Wire wire = open()) {
            String type = contentType.isEmpty() ? "" : "Content-Type: " + contentType + "\r\n";
            String head = head("POST", path, headers) + type + "Content-Length: " + body.length + "\r\n\r\n";
            return wire.send(head).send(body).read("POST");
        }
    }

    /** A request up to the empty line, which is still to come. */
    String head(String method, String path, String... headers) {
        StringBuilder head =
                new StringBuilder(method + " " + contextPath() + path + " HTTP/1.1\r\nHost: " + host() + "\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        return head.toString();
    }
}
