package io.routelet.cache;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Writes numbers (big-endian), texts and bytes, each with its length in front. For one entry. */
final class ByteWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1_024);

    void put(int value) {
        out.write(value);
    }

    void putShort(int value) {
        put(value >> 8);
        put(value);
    }

    void putInt(int value) {
        putShort(value >> 16);
        putShort(value);
    }

    void putLong(long value) {
        putInt((int) (value >> 32));
        putInt((int) value);
    }

    /** With its length. */
    void putBytes(byte[] bytes) {
        putInt(bytes.length);
        putRaw(bytes);
    }

    /** Without. */
    void putRaw(byte[] bytes) {
        out.write(bytes, 0, bytes.length);
    }

    /** In UTF-8; what has no UTF-8, a half of a surrogate pair, char by char with the length inverted. */
    void putText(String text) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            putInt(encoded.remaining());
            out.write(encoded.array(), encoded.arrayOffset(), encoded.remaining());
        } catch (CharacterCodingException e) {
            putInt(~text.length());
            text.chars().forEach(this::putShort);
        }
    }

    byte[] toBytes() {
        return out.toByteArray();
    }
}
