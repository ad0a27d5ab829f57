package io.routelet.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** What Redis is asked to do, each in one step. Every reply begins with the nonce of its question. */
enum Script {
    MARKS,
    GET,
    PUT,
    DELETE,
    CLAIM,
    RENEW;

    private final String text;
    private final String hash;

    Script() {
        String file = name().toLowerCase(Locale.ROOT) + ".lua";
        try (InputStream in = Script.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not in the jar");
            }
            byte[] bytes = in.readAllBytes();
            text = new String(bytes, StandardCharsets.UTF_8);
            hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-1", e);
        }
    }

    /** Whether a render waits for it, which can do without. */
    boolean isDispensable() {
        return this == GET || this == PUT || this == DELETE || this == CLAIM;
    }

    String text() {
        return text;
    }

    /** What Redis knows it by. */
    String hash() {
        return hash;
    }
}
