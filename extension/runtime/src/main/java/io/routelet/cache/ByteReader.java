package io.routelet.cache;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads what {@link ByteWriter} has written. Every length is compared with what is left before anything is made of it. */
final class ByteReader {
    private final ByteBuffer in;

    ByteReader(byte[] bytes, int offset, int length) {
        in = ByteBuffer.wrap(bytes, offset, length);
    }

    private void require(long bytes) throws DamagedEntry {
        if (bytes < 0 || bytes > in.remaining()) {
            throw new DamagedEntry("It ends too early");
        }
    }

    int get() throws DamagedEntry {
        require(1);
        return in.get() & 0xFF;
    }

    short getShort() throws DamagedEntry {
        require(2);
        return in.getShort();
    }

    int getInt() throws DamagedEntry {
        require(4);
        return in.getInt();
    }

    long getLong() throws DamagedEntry {
        require(8);
        return in.getLong();
    }

    /** How many follow, each of at least so many bytes. */
    int getCount(int least) throws DamagedEntry {
        int count = getInt();
        require(count < 0 ? -1 : (long) count * least);
        return count;
    }

    byte[] getBytes() throws DamagedEntry {
        byte[] bytes = new byte[getCount(1)];
        in.get(bytes);
        return bytes;
    }

    String getText() throws DamagedEntry {
        int length = getInt();
        return length < 0 ? chars(~length) : utf8(length);
    }

    private String chars(int length) throws DamagedEntry {
        require(2L * length);
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(in.getChar());
        }
        return text.toString();
    }

    private String utf8(int length) throws DamagedEntry {
        require(length);
        ByteBuffer part = in.slice(in.position(), length);
        in.position(in.position() + length);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(part).toString();
        } catch (CharacterCodingException e) {
            throw new DamagedEntry("A text is not UTF-8", e);
        }
    }

    void requireEnd() throws DamagedEntry {
        if (in.hasRemaining()) {
            throw new DamagedEntry("It goes on behind its end");
        }
    }
}
