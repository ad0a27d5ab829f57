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
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tells one build of an application from another by what is in {@code WEB-INF/classes} and {@code WEB-INF/lib}: new code
 * must not get old code's answers. The same WAR has the same one on every server. What a build has rendered is no part
 * of it, and how a jar is called neither: the build knows neither yet when it renders.
 */
final class BuildFingerprint {
    private static final String CLASSES = "/WEB-INF/classes/";
    private static final String JARS = "/WEB-INF/lib/";
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
            fingerprint.addClasses();
            fingerprint.addJars();
            return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException("The classes of the application cannot be read", e);
        }
    }

    /** By name and digest, so that no content is taken for the next file's. */
    private void addClasses() throws IOException {
        for (String path : RouteScanner.files(context, CLASSES)) {
            byte[] content = path.startsWith(PrerenderFiles.FOLDER) ? null : content(path);
            if (content != null) {
                digest.update((path + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            }
        }
    }

    private void addJars() throws IOException {
        Set<String> jars = new TreeSet<>();
        for (String path : RouteScanner.files(context, JARS)) {
            byte[] content = content(path);
            if (content != null) {
                jars.add(HexFormat.of().formatHex(content));
            }
        }
        digest.update(String.join("\n", jars).getBytes(StandardCharsets.UTF_8));
    }

    private byte @Nullable [] content(String path) throws IOException {
        try (InputStream in = context.getResourceAsStream(path)) {
            if (in == null) {
                return null;
            }
            MessageDigest content = sha256();
            in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), content));
            return content.digest();
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
