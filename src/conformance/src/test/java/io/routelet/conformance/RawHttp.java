package io.routelet.conformance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends requests byte for byte: the JDK's client repairs or refuses what some cases are about. */
record RawHttp(String host, int port) {
    private static final int PATIENCE = 20_000;

    /** Where the server is, as requests without a Host header of their own call it. */
    String origin() {
        return "http://" + host + ":" + port;
    }

    /**
     * One request on a connection of its own.
     *
     * @param headers name and value of each line
     * @param body null for none, which says nothing of its length
     */
    Answer send(String method, String path, List<List<String>> headers, byte @Nullable [] body) throws IOException {
        try (Socket socket = new Socket(host, port)) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(bytes(method, path, headers, body));
            socket.getOutputStream().flush();
            return new AnswerReader(socket.getInputStream()).read(method.equals("HEAD"));
        }
    }

    private byte[] bytes(String method, String path, List<List<String>> headers, byte @Nullable [] body)
            throws IOException {
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
        if (headers.stream().noneMatch(line -> line.get(0).equalsIgnoreCase("Host"))) {
            head.append("Host: ").append(host).append(':').append(port).append("\r\n");
        }
        headers.forEach(line ->
                head.append(line.get(0)).append(": ").append(line.get(1)).append("\r\n"));
        if (body != null) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        request.writeBytes(body == null ? new byte[0] : body);
        return request.toByteArray();
    }

    /** Reads one answer (RFC 9112, 6.3). */
    private record AnswerReader(InputStream in) {
        Answer read(boolean head) throws IOException {
            int status = Integer.parseInt(line().split(" ")[1]);
            List<List<String>> headers = new ArrayList<>();
            for (String line = line(); !line.isEmpty(); line = line()) {
                int colon = line.indexOf(':');
                headers.add(List.of(
                        line.substring(0, colon), line.substring(colon + 1).strip()));
            }
            if (status == 100) {
                return read(head);
            }
            Answer bare = new Answer(status, List.copyOf(headers), new byte[0], true);
            return head || status == 204 || status == 304 ? bare : withBody(bare);
        }

        private Answer withBody(Answer bare) throws IOException {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            boolean whole;
            if (bare.lines("Transfer-Encoding").contains("chunked")) {
                whole = chunks(body);
            } else if (!bare.lines("Content-Length").isEmpty()) {
                int length = Integer.parseInt(bare.lines("Content-Length").get(0));
                body.writeBytes(in.readNBytes(length));
                whole = body.size() == length;
            } else {
                body.writeBytes(in.readAllBytes());
                whole = true;
            }
            return new Answer(bare.status(), bare.headers(), body.toByteArray(), whole);
        }

        private boolean chunks(ByteArrayOutputStream body) throws IOException {
            while (true) {
                String line = line();
                if (line.isEmpty()) {
                    return false;
                }
                int size = Integer.parseInt(line.strip(), 16);
                body.writeBytes(in.readNBytes(size));
                line();
                if (size == 0) {
                    return true;
                }
            }
        }

        /** A line without its end; empty at the end of the stream, too. */
        private String line() throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
                line.write(b);
            }
            return line.toString(StandardCharsets.UTF_8).replace("\r", "");
        }
    }
}
