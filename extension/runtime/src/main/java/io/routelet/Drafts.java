package io.routelet;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Issues and verifies the cookie of draft mode. It needs no memory on the server: its value is the minute at which it
 * ends and the first 96 bits of an HMAC of that, as 32 hexadecimal digits. Safe for use by any thread.
 */
final class Drafts {
    /** The name that Next.js gives it. */
    static final String COOKIE = "__prerender_bypass";

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SECRET_BYTES = 32;
    private static final int END_BYTES = 4;
    private static final int SIGNATURE_BYTES = 12;
    private static final Duration LIFE = Duration.ofDays(1);
    private static final HexFormat HEX = HexFormat.of();

    private final InstantSource clock;
    private volatile byte @Nullable [] secret;

    /** @param secret at least 32 bytes; null for one that nobody knows, which ends with the application */
    Drafts(@Nullable String secret, InstantSource clock) {
        this.clock = clock;
        this.secret = secret == null ? null : secret.getBytes(StandardCharsets.UTF_8);
    }

    /** A value that is valid from now on for a day. */
    String issue() {
        byte[] end = ByteBuffer.allocate(END_BYTES)
                .putInt((int) minute(clock.millis() + LIFE.toMillis()))
                .array();
        return HEX.formatHex(end) + HEX.formatHex(signature(end));
    }

    /** Whether a value was issued here and has not ended. */
    boolean isValid(String value) {
        if (value.length() != 2 * (END_BYTES + SIGNATURE_BYTES)
                || !value.chars().allMatch(Drafts::isHexDigit)) {
            return false;
        }
        byte[] end = HEX.parseHex(value, 0, 2 * END_BYTES);
        byte[] signature = HEX.parseHex(value, 2 * END_BYTES, value.length());
        return MessageDigest.isEqual(signature(end), signature)
                && minute(clock.millis())
                        <= Integer.toUnsignedLong(ByteBuffer.wrap(end).getInt());
    }

    private static boolean isHexDigit(int c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }

    private static long minute(long millis) {
        return Duration.ofMillis(millis).toMinutes();
    }

    private byte[] signature(byte[] end) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret(), ALGORITHM));
            byte[] signature = new byte[SIGNATURE_BYTES];
            System.arraycopy(mac.doFinal(end), 0, signature, 0, SIGNATURE_BYTES);
            return signature;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    /** Made when it is first needed: a start should not wait for randomness. */
    private synchronized byte[] secret() {
        byte[] known = secret;
        if (known == null) {
            known = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(known);
            secret = known;
        }
        return known;
    }
}
