package io.routelet.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.Response;
import io.routelet.cache.StoredResponse;
import io.routelet.cache.StoredResponse.Field;
import io.routelet.cache.StoredResponse.Variant;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoredFormTest {
    private static final String LONG = "0123456789".repeat(100);

    private static List<String> names(StoredResponse stored) {
        return stored.headers().stream().map(Field::name).toList();
    }

    @Test
    void bothCodingsAreTheBodyAndHaveTagsOfTheirOwn() throws IOException {
        StoredResponse stored = StoredTexts.of(Response.text(LONG));
        Variant gzip = stored.gzip();
        assertThat(gzip).isNotNull();
        assertThat(gzip.coding()).isEqualTo("gzip");
        assertThat(stored.identity().coding()).isNull();
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip.bytes()))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.US_ASCII)).isEqualTo(LONG);
        }
        assertThat(List.of(stored.identity().etag(), gzip.etag()))
                .doesNotHaveDuplicates()
                .allSatisfy(tag -> assertThat(tag).matches("\"[A-Za-z0-9_-]{22}\""));
    }

    @Test
    void aTagIsThatOfTheBytesAndTheirType() {
        String tag = StoredTexts.of(Response.text("a")).identity().etag();
        assertThat(StoredTexts.of(Response.text("a")).identity().etag()).isEqualTo(tag);
        assertThat(StoredTexts.of(Response.text("b")).identity().etag()).isNotEqualTo(tag);
        assertThat(StoredTexts.of(Response.html("a")).identity().etag()).isNotEqualTo(tag);
    }

    @Test
    void theAuthorsTagIsThatOfTheBodyAsItIsOnly() {
        StoredResponse stored = StoredTexts.of(Response.text(LONG).withHeader("ETag", "\"mine\""));
        assertThat(stored.identity().etag()).isEqualTo("\"mine\"");
        assertThat(stored.gzip().etag()).isNotEqualTo("\"mine\"");
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain, true",
        "TEXT/HTML; charset=utf-8, true",
        "application/json, true",
        "application/problem+json, true",
        "image/svg+xml, true",
        "application/wasm, true",
        "image/png, false",
        "application/zip, false",
        "application/octet-stream, false",
        "video/mp4, false"
    })
    void whatPaysIsCompressed(String type, boolean compressed) {
        StoredResponse stored = StoredTexts.of(Response.text(LONG, type));
        assertThat(stored.gzip() != null).isEqualTo(compressed);
        assertThat(stored.header("vary")).isEqualTo(compressed ? "Accept-Encoding" : null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-transform", "public, No-Transform"})
    void whatMustNotBeTransformedIsNot(String control) {
        StoredResponse stored = StoredTexts.of(Response.text(LONG).withHeader("Cache-Control", control));
        assertThat(stored.gzip()).isNull();
        assertThat(stored.header("vary")).isNull();
    }

    @Test
    void whatIsShortOrDoesNotShrinkIsLeft() {
        assertThat(StoredTexts.of(Response.text("x".repeat(255))).gzip()).isNull();
        assertThat(StoredTexts.of(Response.text("x".repeat(256))).gzip()).isNotNull();
        byte[] noise = new byte[1_000];
        new Random(1).nextBytes(noise);
        assertThat(StoredTexts.of(Response.bytes(noise, "text/plain")).gzip()).isNull();
    }

    @Test
    void varyNamesWhatTheAuthorNamesAndTheCoding() {
        Response response = Response.text(LONG).withHeader("Vary", "X-Theme");
        assertThat(StoredTexts.of(response).header("vary")).isEqualTo("X-Theme, Accept-Encoding");
        assertThat(StoredTexts.of(Response.text("x").withHeader("Vary", "X-Theme"))
                        .header("vary"))
                .isEqualTo("X-Theme");
    }

    /** I7. */
    @Test
    void whatBelongsToOneMessageIsNotKept() {
        Response response = Response.text("x").withHeader("X-Own", "kept");
        for (String name : List.of(
                "Age",
                "Cache-Status",
                "Date",
                "ETag",
                "Connection",
                "Keep-Alive",
                "Content-Length",
                "Content-Encoding",
                "Transfer-Encoding",
                "TE",
                "Trailer",
                "Upgrade",
                "Proxy-Connection")) {
            response = response.withHeader(name, name.equals("ETag") ? "\"x\"" : "x");
        }
        assertThat(names(StoredTexts.of(response)))
                .containsExactlyInAnyOrder("content-type", "x-content-type-options", "x-own");
    }

    @Test
    void theAuthorsWordToCachesIsTheOnlyOne() {
        assertThat(StoredTexts.of(Response.text("x").withHeader("Cache-Control", "private"))
                        .downstream())
                .isEmpty();
        assertThat(StoredTexts.of(Response.text("x")).downstream())
                .extracting(Field::name)
                .containsExactly("cache-control", "cdn-cache-control");
    }

    @Test
    void onlyA200HasVariants() {
        Response moved = Response.text(LONG).withStatus(301).withHeader("Cache-Control", "public");
        assertThat(StoredTexts.of(moved).gzip()).isNull();
    }

    @Test
    void whereTheTypeIsGuessedNothingSaysNotTo() {
        Response untyped = Response.text("x").withoutHeader("Content-Type");
        assertThat(names(StoredTexts.of(untyped))).doesNotContain("x-content-type-options");
        assertThat(StoredTexts.of(Response.text("x").withHeader("X-Content-Type-Options", "own"))
                        .header("x-content-type-options"))
                .isEqualTo("own");
    }
}
