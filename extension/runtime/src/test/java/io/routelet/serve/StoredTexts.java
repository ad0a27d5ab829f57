package io.routelet.serve;

import io.routelet.Response;
import io.routelet.cache.CacheLife;
import io.routelet.cache.StoredResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Kept answers of tests. */
final class StoredTexts {
    static final String LAST_MODIFIED = "Sun, 06 Nov 1994 08:49:37 GMT";
    static final CacheLife LIFE = CacheLife.of(Duration.ZERO, Duration.ofSeconds(100), Duration.ofSeconds(1_000));

    private StoredTexts() {}

    /** What becomes of a response. */
    static StoredResponse of(Response response) {
        return new StoredForm(Downstream.TARGETED).of(response, response.bodyBytes(), LIFE);
    }

    /** A text that is kept in both codings. */
    static StoredResponse compressible() {
        return of(Response.text("0123456789".repeat(100)).withHeader("Last-Modified", LAST_MODIFIED));
    }

    static String text(StoredResponse stored) {
        return new String(stored.identity().bytes(), StandardCharsets.UTF_8);
    }
}
