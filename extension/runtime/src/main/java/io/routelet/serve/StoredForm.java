package io.routelet.serve;

import io.routelet.Headers;
import io.routelet.Response;
import io.routelet.cache.CacheLife;
import io.routelet.cache.StoredResponse;
import io.routelet.cache.StoredResponse.Field;
import io.routelet.cache.StoredResponse.Variant;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Makes a response ready to be written again and again: header lines, both codings of the body, their entity tags. */
final class StoredForm {
    /** What is said anew of each answer; cookies and framing are never here. */
    private static final Set<String> SAID_ANEW = Set.of("age", "cache-status", "date", "etag", "vary");

    private static final Set<String> COMPRESSIBLE = Set.of(
            "application/javascript",
            "application/json",
            "application/manifest+json",
            "application/wasm",
            "application/xml",
            "image/svg+xml");
    private static final int LEAST_COMPRESSED = 256;
    private static final int TAG_BYTES = 16;

    private final Downstream downstream;

    StoredForm(Downstream downstream) {
        this.downstream = downstream;
    }

    StoredResponse of(Response response, byte[] body, CacheLife life) {
        Headers given = response.plainHeaders();
        String type = given.get("content-type");
        String etag = given.get("etag");
        byte[] gzip = isCompressible(response, type) ? gzip(body) : null;
        return new StoredResponse(
                response.status(),
                fields(given, type, gzip != null),
                given.has("cache-control") ? List.of() : downstream.fields(life),
                new Variant(body, null, etag == null ? tag(body, type) : etag),
                gzip == null ? null : new Variant(gzip, "gzip", tag(gzip, type)));
    }

    private static List<Field> fields(Headers given, @Nullable String type, boolean varies) {
        List<Field> fields = new ArrayList<>();
        given.forEach((name, value) -> {
            if (!SAID_ANEW.contains(name)) {
                fields.add(new Field(name, value));
            }
        });
        if (type != null && !given.has("x-content-type-options")) {
            fields.add(new Field("x-content-type-options", "nosniff"));
        }
        String vary = given.get("vary");
        if (varies) {
            fields.add(new Field("vary", vary == null ? "Accept-Encoding" : vary + ", Accept-Encoding"));
        } else if (vary != null) {
            fields.add(new Field("vary", vary));
        }
        return fields;
    }

    /** Entity tags are for 200 alone, and a cache that must not transform must find nothing transformed here. */
    private static boolean isCompressible(Response response, @Nullable String type) {
        String control = response.plainHeaders().get("cache-control");
        boolean fixed = control != null && control.toLowerCase(Locale.ROOT).contains("no-transform");
        if (type == null || fixed || response.status() != 200) {
            return false;
        }
        int end = type.indexOf(';');
        String media = (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        return media.startsWith("text/")
                || media.endsWith("+json")
                || media.endsWith("+xml")
                || COMPRESSIBLE.contains(media);
    }

    /** Null where it saves less than a tenth. */
    private static byte @Nullable [] gzip(byte[] body) {
        if (body.length < LEAST_COMPRESSED) {
            return null;
        }
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(body.length / 2);
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.size() > body.length - body.length / 10 ? null : compressed.toByteArray();
    }

    /** Strong: other bytes, or the same bytes as something else, are another representation. */
    private static String tag(byte[] body, @Nullable String type) {
        MessageDigest digest = sha256();
        digest.update(String.valueOf(type).getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        byte[] hash = Arrays.copyOf(digest.digest(body), TAG_BYTES);
        return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(hash) + '"';
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
