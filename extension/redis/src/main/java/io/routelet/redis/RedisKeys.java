package io.routelet.redis;

import io.routelet.cache.CacheKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The keys of an application in Redis.
 *
 * <pre>
 * routelet:{shop}:marks           belong to the application
 * routelet:shop:e:3f5a…           entries, by a hash of build and key: the whole key is inside
 * routelet:shop:l:3f5a…           leases of renders
 * </pre>
 */
final class RedisKeys {
    private final String name;
    private final byte[] scope;

    RedisKeys(String name, String scope) {
        this.name = name;
        this.scope = hash((scope.length() + ":" + scope).getBytes(StandardCharsets.UTF_16BE));
    }

    byte[] marks() {
        return bytes("routelet:{" + name + "}:marks");
    }

    byte[] entry(CacheKey key) {
        return bytes("routelet:" + name + ":e:" + hash(key));
    }

    byte[] lease(CacheKey key) {
        return bytes("routelet:" + name + ":l:" + hash(key));
    }

    /** Texts with halves of surrogate pairs differ, too. */
    private String hash(CacheKey key) {
        byte[] text = key.text().getBytes(StandardCharsets.UTF_16BE);
        byte[] all = new byte[scope.length + text.length];
        System.arraycopy(scope, 0, all, 0, scope.length);
        System.arraycopy(text, 0, all, scope.length, text.length);
        return HexFormat.of().formatHex(hash(all));
    }

    private static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
