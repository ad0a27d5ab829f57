package io.routelet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads a body as a whole, never more of it than its limit. */
final class BodyText {
    private static final int UNKNOWN = -1;
    /** A declared length is trusted with memory up to this many bytes; beyond, memory follows what arrives. */
    private static final int TRUSTED = 64 << 10;

    /** What Undertow throws over the {@code max-post-size} of its listener. */
    private static final String UNDERTOW_LIMIT = "io.undertow.server.RequestTooBigException";

    private BodyText() {}

    /** @throws HttpException with the limit's status, before anything is read where the declared length is over it */
    static byte[] read(InputStream body, @Nullable String declaredLength, Limit limit, Limits limits) {
        long declared = length(declaredLength);
        limits.check(limit, declared);
        try (body) {
            return declared == UNKNOWN || declared > TRUSTED
                    ? readUpTo(body, limit, limits)
                    : readDeclared(body, (int) declared, limit, limits);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    static String decode(byte[] utf8) {
        boolean marked = utf8.length >= 3 && utf8[0] == (byte) 0xEF && utf8[1] == (byte) 0xBB && utf8[2] == (byte) 0xBF;
        int start = marked ? 3 : 0;
        return new String(utf8, start, utf8.length - start, StandardCharsets.UTF_8);
    }

    /** The client stopped sending, or sends more than the server lets in: nothing that the handler could mend. */
    static HttpException unreadable(IOException e) {
        if (e.getClass().getName().equals(UNDERTOW_LIMIT)) {
            return new HttpException(413, "The body is larger than this server accepts.", e);
        }
        return new HttpException(400, "The body could not be read to its end.", e);
    }

    private static byte[] readUpTo(InputStream body, Limit limit, Limits limits) throws IOException {
        int most = (int) Math.min(limits.get(limit), Integer.MAX_VALUE - 16L);
        byte[] bytes = body.readNBytes(most + 1);
        if (bytes.length > most) {
            throw limit.exceeded(most);
        }
        return bytes;
    }

    /** The declared length is a hint: a filter that unpacks the body leaves the length of the packed one. */
    private static byte[] readDeclared(InputStream body, int length, Limit limit, Limits limits) throws IOException {
        byte[] bytes = new byte[length];
        int read = body.readNBytes(bytes, 0, length);
        if (read < length) {
            return Arrays.copyOf(bytes, read);
        }
        int next = body.read();
        if (next < 0) {
            return bytes;
        }
        byte[] begun = Arrays.copyOf(bytes, length + 1);
        begun[length] = (byte) next;
        return readUpTo(new SequenceInputStream(new ByteArrayInputStream(begun), body), limit, limits);
    }

    private static long length(@Nullable String declared) {
        if (declared == null || declared.isEmpty() || declared.length() > 18) {
            return UNKNOWN;
        }
        long length = 0;
        for (int i = 0; i < declared.length(); i++) {
            int digit = declared.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return UNKNOWN;
            }
            length = length * 10 + digit;
        }
        return length > Integer.MAX_VALUE - 16 ? Integer.MAX_VALUE : length;
    }
}
