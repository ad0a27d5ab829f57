package io.routelet.redis;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;

/**
 * What comes from Redis, looked at before Jedis makes anything of it: a length that is too large ends the connection, as
 * Jedis would reserve memory for it. And nothing is waited for beyond the deadline of the thread.
 *
 * <pre>
 *   $5\r\nhello\r\n        [type] digits CR LF ──▶ [skip 7] ──▶ [type]
 *   *2\r\n, :1\r\n, +OK\r\n   [type] … LF ──▶ [type]
 * </pre>
 */
final class ReplyGuard extends FilterInputStream {
    private static final long MOST_BYTES = RedisStore.MOST_BYTES + 1_024L;
    private static final long MOST_ELEMENTS = 100_000;

    private final Socket socket;
    private final int timeout;
    private State state = State.TYPE;
    private int type;
    private long number;
    private long skip;

    private enum State {
        TYPE,
        NUMBER,
        LINE,
        BODY
    }

    /** @param timeout of one read, in milliseconds */
    ReplyGuard(InputStream in, Socket socket, int timeout) {
        super(in);
        this.socket = socket;
        this.timeout = timeout;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        socket.setSoTimeout(Deadline.left(timeout));
        int read = in.read(bytes, offset, length);
        for (int i = offset; i < offset + read; i++) {
            if (state == State.BODY) {
                int skipped = (int) Math.min(skip, offset + read - i);
                skip -= skipped;
                i += skipped - 1;
                state = skip == 0 ? State.TYPE : State.BODY;
            } else {
                look(bytes[i]);
            }
        }
        return read;
    }

    private void look(byte letter) throws IOException {
        switch (state) {
            case TYPE -> {
                type = letter;
                number = 0;
                state = type == '$' || type == '*' ? State.NUMBER : State.LINE;
            }
            case NUMBER -> digit(letter);
            case LINE, BODY -> state = letter == '\n' ? State.TYPE : state;
        }
    }

    private void digit(byte letter) throws IOException {
        if (letter >= '0' && letter <= '9') {
            number = number * 10 + letter - '0';
            if (number > (type == '$' ? MOST_BYTES : MOST_ELEMENTS)) {
                throw new IOException("Redis promises too much");
            }
        } else if (letter == '-') {
            state = State.LINE; // There is nothing.
        } else if (letter == '\n') {
            skip = type == '$' ? number + 2 : 0;
            state = type == '$' ? State.BODY : State.TYPE;
        } else if (letter != '\r') {
            throw new IOException("Redis does not speak its protocol");
        }
    }
}
