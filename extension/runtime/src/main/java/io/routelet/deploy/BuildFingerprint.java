package io.routelet.deploy;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Tells one build of an application from another by what is in {@code WEB-INF/classes} and {@code WEB-INF/lib}: new code
 * must not get old code's answers. The same WAR has the same one on every server.
 */
final class BuildFingerprint {
    private static final int BYTES = 16;

    private final ServletContext context;
    private final MessageDigest digest;

    private BuildFingerprint(ServletContext context, MessageDigest digest) {
        this.context = context;
        this.digest = digest;
    }

    static String of(ServletContext context) {
        try {
            MessageDigest digest = sha256();
            BuildFingerprint fingerprint = new BuildFingerprint(context, digest);
            fingerprint.add("/WEB-INF/classes/");
            fingerprint.add("/WEB-INF/lib/");
            return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException("The classes of the application cannot be read", e);
        }
    }

    private void add(String folder) throws IOException {
        for (String path : RouteScanner.files(context, folder)) {
            addFile(path);
        }
    }

    /** By name and digest, so that no content is taken for the next file's. */
    private void addFile(String path) throws IOException {
        try (InputStream in = context.getResourceAsStream(path)) {
            if (in != null) {
                MessageDigest content = sha256();
                in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), content));
                digest.update((path + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(content.digest());
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
