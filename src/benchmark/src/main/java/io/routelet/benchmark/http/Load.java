package io.routelet.benchmark.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/**
 * Asks one server for the same again and again, over keep-alive connections from one thread. As every answer to a
 * request has the same length, answers are told apart by counting bytes.
 */
final class Load implements AutoCloseable {
    private static final int CONNECTIONS = 32;
    private static final int STATUS_LINE = "HTTP/1.1 200".length();
    private static final int SUCCESS = '4';

    private final InetSocketAddress server;
    private final Selector selector = Selector.open();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(64 << 10);

    Load(int port) throws IOException {
        server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        for (int i = 0; i < CONNECTIONS; i++) {
            SocketChannel channel = SocketChannel.open(server);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, new int[1]);
        }
    }

    /** The answer to a request as it comes over the wire, without the date and the text of the tag of compressed bytes. */
    String answer(byte[] request) throws IOException {
        return text(request).replaceFirst("Date: [^\r]*\r\n", "").replaceFirst("etag: \"[^\"]{22}\"", "etag: \"…\"");
    }

    private String text(byte[] request) throws IOException {
        try (SocketChannel channel = SocketChannel.open(server)) {
            channel.write(ByteBuffer.wrap(request));
            ByteBuffer answer = ByteBuffer.allocate(64 << 10);
            while (channel.read(answer) >= 0) {
                String text = new String(answer.array(), 0, answer.position(), StandardCharsets.ISO_8859_1);
                if (isWhole(text)) {
                    return text;
                }
            }
            throw new IOException("The server has closed the connection");
        }
    }

    private static boolean isWhole(String text) {
        int head = text.indexOf("\r\n\r\n");
        int length = text.indexOf("Content-Length: ");
        if (head >= 0 && text.startsWith("HTTP/1.1 304")) {
            return true;
        }
        if (head < 0 || length < 0 || length > head) {
            return false;
        }
        String digits = text.substring(length + "Content-Length: ".length(), text.indexOf("\r\n", length));
        return text.length() == head + 4 + Integer.parseInt(digits);
    }

    /** Sends a request {@code count} times and reads all answers. */
    void run(byte[] request, int count) throws IOException {
        int length = text(request).length();
        int waiting = 0;
        for (SelectionKey key : selector.keys()) {
            if (waiting < count) {
                waiting++;
                send(key, request);
            }
        }
        int left = count - waiting;
        while (waiting > 0) {
            selector.select();
            for (SelectionKey key : selector.selectedKeys()) {
                if (!isAnswered(key, length)) {
                    continue;
                }
                if (left > 0) {
                    left--;
                    send(key, request);
                } else {
                    waiting--;
                }
            }
            selector.selectedKeys().clear();
        }
    }

    private static void send(SelectionKey key, byte[] request) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(request);
        while (bytes.hasRemaining()) {
            ((SocketChannel) key.channel()).write(bytes);
        }
    }

    /** Reads what is there; the attachment counts the bytes of the answer so far. */
    private boolean isAnswered(SelectionKey key, int length) throws IOException {
        int[] read = (int[]) key.attachment();
        buffer.clear();
        int more = ((SocketChannel) key.channel()).read(buffer);
        if (more < 0 || read[0] + more > length || (read[0] == 0 && !isOk())) {
            throw new IOException("The server answers differently than before");
        }
        read[0] += more;
        if (read[0] < length) {
            return false;
        }
        read[0] = 0;
        return true;
    }

    private boolean isOk() {
        buffer.flip();
        return buffer.remaining() >= STATUS_LINE && buffer.get("HTTP/1.1 ".length()) < SUCCESS;
    }

    @Override
    public void close() throws IOException {
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}
