package io.routelet.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Stands between a server and Redis, and does what networks do. */
final class FaultProxy implements AutoCloseable {
    private final ServerSocket listener;
    private final int target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final Random random = new Random(3);
    private final AtomicInteger opened = new AtomicInteger();
    private volatile Fault fault = Fault.NONE;

    /** What happens to what Redis sends. */
    enum Fault {
        NONE,
        /** It comes two seconds later. */
        LATE,
        /** It comes byte by byte, none of them too late. */
        DRIBBLE,
        /** It never comes, and neither does what is sent. */
        SILENT,
        /** Half of all connections end in the midst of a reply. */
        LOSSY,
        /** Each reply ends after some bytes, with the connection. */
        CUT,
        /** A reply that nobody has asked for goes before. */
        EXTRA,
        /** Some bytes are others. */
        GARBLED,
        /** It promises two gigabytes. */
        BOASTING,
        /** No connection lasts. */
        REFUSED
    }

    FaultProxy(int target) throws IOException {
        this.target = target;
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void start(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        Thread.currentThread().interrupt(); // Closed, by either side: it ends.
                    }
                },
                "proxy");
        thread.setDaemon(true);
        thread.start();
    }

    String url() {
        return "redis://" + listener.getInetAddress().getHostAddress() + ":" + listener.getLocalPort();
    }

    /** From now on; connections that are open are concerned, too. */
    void fault(Fault next) throws IOException {
        fault = next;
        if (next == Fault.REFUSED) {
            drop();
        }
    }

    /** Connections so far. */
    int opened() {
        return opened.get();
    }

    /** Connections at the moment. */
    long open() {
        return sockets.stream().filter(socket -> !socket.isClosed()).count() / 2;
    }

    private void drop() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private void accept() throws IOException {
        while (!listener.isClosed()) {
            Socket client = listener.accept();
            opened.incrementAndGet();
            if (fault == Fault.REFUSED) {
                client.close();
                continue;
            }
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            server.setTcpNoDelay(true);
            client.setTcpNoDelay(true);
            sockets.add(client);
            sockets.add(server);
            if (fault == Fault.REFUSED) { // Since it came.
                drop();
            }
            start(() -> pass(client, server, false));
            start(() -> pass(server, client, true));
        }
    }

    private void pass(Socket from, Socket to, boolean reply) throws IOException {
        byte[] buffer = new byte[8_192];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (!(reply ? reply(buffer, read, out) : send(buffer, read, out))) {
                    return;
                }
            }
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private boolean send(byte[] bytes, int length, OutputStream out) throws IOException {
        if (fault != Fault.SILENT) {
            out.write(bytes, 0, length);
        }
        return true;
    }

    private boolean reply(byte[] bytes, int length, OutputStream out) throws IOException {
        switch (fault) {
            case SILENT -> {
                return true;
            }
            case LATE -> pause(2_000);
            case DRIBBLE -> {
                for (int i = 0; i < length; i++) {
                    out.write(bytes[i]);
                    pause(100);
                }
                return true;
            }
            case LOSSY -> {
                if (random.nextBoolean()) {
                    out.write(bytes, 0, length / 2);
                    return false;
                }
            }
            case CUT -> {
                out.write(bytes, 0, random.nextInt(length));
                return false;
            }
            case EXTRA ->
                out.write("*2\r\n$1\r\n1\r\n$1\r\n2\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            case GARBLED -> {
                for (int i = random.nextInt(16); i < length; i += 1 + random.nextInt(16)) {
                    bytes[i] ^= (byte) (1 << random.nextInt(8));
                }
            }
            case BOASTING -> {
                out.write("$2000000000\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                return true;
            }
            default -> {}
        }
        out.write(bytes, 0, length);
        return true;
    }

    private static void pause(long millis) {
        long end = System.nanoTime() + millis * 1_000_000;
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        drop();
    }
}
