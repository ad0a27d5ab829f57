package io.routelet.containers;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One connection to a server, on which bytes go out as they are and come in as they are. */
public final class Wire implements AutoCloseable {
    private static final int PATIENCE = 20_000;

    private final Socket socket;
    private final InputStream in;

    /** Connects to the server of an address. */
    public Wire(URI base) throws IOException {
        socket = new Socket(base.getHost(), base.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** Sends text, one octet for each character. */
    public Wire send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Sends what need not be text. */
    public Wire send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
        return this;
    }

    /**
     * The whole response.
     *
     * @param method of the request, as the answer to HEAD has no body
     */
    public Reply read(String method) throws IOException {
        Reply head = head();
        return method.equals("HEAD") || head.status() == 204 || head.status() == 304 ? head : body(head);
    }

    /** Status and headers; an interim response is skipped. */
    public Reply head() throws IOException {
        String line = line();
        if (!line.startsWith("HTTP/1.")) {
            throw new IOException("No response: " + line);
        }
        int status = Integer.parseInt(line.substring(9, 12));
        List<String> headers = new ArrayList<>();
        for (String header = line(); !header.isEmpty(); header = line()) {
            headers.add(header);
        }
        return status == 100 ? head() : new Reply(status, headers, new byte[0], true);
    }

    private Reply body(Reply head) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        boolean complete;
        try {
            complete = body(head, body);
        } catch (SocketTimeoutException e) {
            throw e;
        } catch (IOException e) {
            complete = false;
        }
        return new Reply(head.status(), head.lines(), body.toByteArray(), complete);
    }

    /** RFC 9112, 6.3. */
    private boolean body(Reply head, ByteArrayOutputStream body) throws IOException {
        String length = head.header("content-length");
        if ("chunked".equals(head.header("transfer-encoding"))) {
            return chunks(body);
        }
        if (length == null) {
            in.transferTo(body);
            return true;
        }
        body.write(in.readNBytes(Integer.parseInt(length)));
        return body.size() == Integer.parseInt(length);
    }

    private boolean chunks(ByteArrayOutputStream body) throws IOException {
        byte[] chunk = chunk();
        while (chunk.length > 0) {
            body.write(chunk);
            chunk = chunk();
        }
        return true;
    }

    /**
     * The next chunk; empty where the body ends.
     *
     * @throws IOException if the connection ends before
     */
    public byte[] chunk() throws IOException {
        int size = Integer.parseInt(line(), 16);
        byte[] chunk = in.readNBytes(size);
        if (chunk.length < size || !line().isEmpty()) {
            throw new IOException("The connection was closed within a chunk");
        }
        return chunk;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) {
                throw new IOException("The connection was closed");
            }
            line.write(octet);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    /**
     * Reads past so many bytes of the response.
     *
     * @throws IOException if the connection ends before
     */
    public void skip(int bytes) throws IOException {
        in.skipNBytes(bytes);
    }

    /** Whether something has come in that is not read yet. */
    public boolean hasInput() throws IOException {
        return in.available() > 0;
    }

    /** Everything until the server closes, one character for each octet. */
    public String readAll() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            in.transferTo(all);
        } catch (IOException e) {
            all.writeBytes(("\nbroken: " + e).getBytes(StandardCharsets.UTF_8));
        }
        return all.toString(StandardCharsets.ISO_8859_1);
    }

    /** Whether the server has closed the connection, or closes it now. */
    public boolean ends() throws IOException {
        try {
            return in.read() < 0;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    /** Closes with a reset, as a client that is gone. */
    public void abort() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
