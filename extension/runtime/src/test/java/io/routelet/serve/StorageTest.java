package io.routelet.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.routelet.Cookie;
import io.routelet.Event;
import io.routelet.HttpException;
import io.routelet.Limit;
import io.routelet.Limits;
import io.routelet.Response;
import io.routelet.cache.Payload;
import io.routelet.cache.Rendered;
import io.routelet.cache.Rendered.Keep;
import io.routelet.cache.StoredResponse;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StorageTest {
    private static final int LIMIT = 1_000;
    private static final Set<Integer> FAILURES = Set.of(204, 205, 206, 304);

    private final Storage storage = new Storage(
            Limits.of(Map.of(Limit.ENTRY, (long) LIMIT, Limit.RESPONSE_HEADERS, 100L)), Downstream.TARGETED);

    private static IntStream everyStatus() {
        return IntStream.rangeClosed(200, 599);
    }

    private static Keep keep(int status, String... header) {
        Response response = Response.status(status);
        return Storage.keep(header.length == 0 ? response : response.withHeader(header[0], header[1]));
    }

    @ParameterizedTest
    @MethodSource("everyStatus")
    void withoutAWordOfTheAuthorOnly200IsKept(int status) {
        Keep gone = status == 404 || status == 410 ? Keep.GONE : Keep.ALONE;
        Keep failed = status >= 500 || FAILURES.contains(status) ? Keep.FAILED : gone;
        assertThat(keep(status)).isEqualTo(status == 200 ? Keep.STORE : failed);
    }

    @ParameterizedTest
    @MethodSource("everyStatus")
    void threeMoreAreKeptWhoseAuthorSaysHowLong(int status) {
        Map<Integer, Keep> kept =
                Map.of(200, Keep.STORE, 301, Keep.STORE, 308, Keep.STORE, 404, Keep.STORE, 410, Keep.ALONE);
        for (String says : List.of("public", "max-age=5", "private, S-MaxAge=5", "public , no-cache")) {
            assertThat(keep(status, "Cache-Control", says)).as(says).isEqualTo(kept.getOrDefault(status, keep(status)));
        }
        for (String says : List.of("private", "no-cache", "x-max-age=1", "publicly")) {
            assertThat(keep(status, "Cache-Control", says)).as(says).isEqualTo(keep(status));
        }
    }

    @ParameterizedTest
    @MethodSource("everyStatus")
    void whatIsForOneClientIsNeverKept(int status) {
        assertThat(keep(status, "Cache-Control", "max-age=5, No-Store")).isNotEqualTo(Keep.STORE);
        assertThat(keep(status, "Vary", "Accept, *")).isNotEqualTo(Keep.STORE);
        assertThat(keep(status, "Set-Cookie", "a=b")).isNotEqualTo(Keep.STORE);
        assertThat(Storage.keep(Response.status(status).withCookie(Cookie.of("a", "b"))))
                .isNotEqualTo(Keep.STORE);
    }

    @ParameterizedTest
    @MethodSource("everyStatus")
    void whatIsNotKeptSaysWhyUnlessItIsAnErrorThatMayPass(int status) {
        Response response = Response.status(status);
        assertThat(Storage.lasting(response) == null).isEqualTo(status == 200 || status >= 400);
        assertThat(Storage.lasting(response.withHeader("Cache-Control", "no-store")) == null)
                .isEqualTo(status >= 400);
    }

    @Test
    void theReasonIsNamed() {
        Response response = Response.text("x");
        assertThat(Storage.lasting(response.withStatus(201))).startsWith("has the status 201");
        assertThat(Storage.lasting(Response.redirect("/x"))).startsWith("has the status 307");
        assertThat(Storage.lasting(response.withCookie(Cookie.of("a", "b")))).isEqualTo("sets a cookie");
        assertThat(Storage.lasting(response.withHeader("Set-Cookie", "a=b"))).isEqualTo("sets a cookie");
        assertThat(Storage.lasting(response.withHeader("Cache-Control", "max-age=5, No-Store")))
                .isEqualTo("says Cache-Control: no-store");
        assertThat(Storage.lasting(response.withHeader("Vary", "Accept, *"))).isEqualTo("says Vary: *");
    }

    /** Those who wait for an error are given one answer, and one session must not become that of all. */
    @ParameterizedTest
    @MethodSource("everyStatus")
    void noCookieIsForMoreThanOne(int status) throws Exception {
        Response response =
                Response.status(status).withCookie(Cookie.of("a", "b")).withHeader("Set-Cookie", "c=d");
        Rendered rendered = storage.rendered(response, StoredTexts.LIFE, false);
        assertThat(rendered.payload()).isInstanceOfSatisfying(Answer.Whole.class, whole -> assertThat(
                        whole.response().headers().getAll("Set-Cookie"))
                .hasSize(rendered.keep() == Keep.ALONE ? 2 : 0));
    }

    @ParameterizedTest
    @CsvSource({"1000, STORE", "1001, ALONE"})
    void aBodyOverTheLimitIsNot(int length, Keep keep) throws Exception {
        byte[] body = new byte[length];
        List<Response> all = List.of(Response.bytes(body, "x/y"), Response.stream("x/y", out -> {
            for (byte octet : body) {
                out.write(octet);
            }
        }));
        for (Response response : all) {
            Rendered rendered = storage.rendered(response, StoredTexts.LIFE, false);
            assertThat(rendered.keep()).isEqualTo(keep);
            assertThat(rendered.payload() == Answer.Oversized.BODY).isEqualTo(keep == Keep.ALONE);
        }
    }

    /** As a dynamic answer does, and whatever would become of it. */
    @ParameterizedTest
    @ValueSource(ints = {200, 204, 400, 404, 500})
    void headersOverTheLimitFailTheRender(int status) throws Exception {
        String least = "x".repeat(100 - "X-A".length() - 4);
        Response within = Response.status(status).withHeader("X-A", least);
        assertThat(storage.rendered(within, StoredTexts.LIFE, false).payload()).isNotNull();
        for (Response over : List.of(within.withHeader("X-A", least + "x"), within.withCookie(Cookie.of("a", "b")))) {
            assertThatExceptionOfType(HttpException.class)
                    .isThrownBy(() -> storage.rendered(over, StoredTexts.LIFE, false))
                    .satisfies(e -> assertThat(e.status()).isEqualTo(500))
                    .withMessageContaining("100 bytes");
        }
    }

    @Test
    void aFileIsKeptWithItsDate(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), "text");
        StoredResponse stored = (StoredResponse)
                storage.rendered(Response.file(file), StoredTexts.LIFE, false).payload();
        assertThat(new String(stored.identity().bytes(), StandardCharsets.UTF_8))
                .isEqualTo("text");
        assertThat(stored.header("last-modified")).isNotNull();
        assertThatExceptionOfType(HttpException.class)
                .isThrownBy(() -> storage.rendered(Response.file(folder), StoredTexts.LIFE, false));
    }

    /** A handler may use its array again. */
    @ParameterizedTest
    @ValueSource(ints = {200, 400, 404, 500})
    void theBytesOfAnAuthorAreCopied(int status) throws Exception {
        byte[] buffer = {'1'};
        Response response = Response.bytes(buffer, "x/y").withStatus(status);
        Payload payload = storage.rendered(response, StoredTexts.LIFE, false).payload();
        buffer[0] = '2';
        byte[] body = payload instanceof StoredResponse stored
                ? stored.identity().bytes()
                : ((Answer.Whole) payload).response().bodyBytes();
        assertThat(body).containsExactly('1');
    }

    @Test
    void whatNeverEndsIsRefused() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() ->
                        storage.rendered(Response.events(sink -> sink.send(Event.of("1"))), StoredTexts.LIFE, false))
                .withMessageContaining("FORCE_DYNAMIC");
    }

    @Test
    void whatIsMadeWithoutSomethingThatFailedIsNotKept() throws Exception {
        assertThat(storage.rendered(Response.text("x"), StoredTexts.LIFE, true).keep())
                .isEqualTo(Keep.FAILED);
    }

    @Test
    void aWriterThatFailsFailsTheRender() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> storage.rendered(
                        Response.stream("x/y", out -> {
                            out.write(1);
                            throw new IllegalArgumentException("half");
                        }),
                        StoredTexts.LIFE,
                        false));
    }

    @Test
    void aStreamIsPutAwayWhateverComesOfIt() throws Exception {
        List<String> closed = new ArrayList<>();
        InputStream body = new ByteArrayInputStream(new byte[2 * LIMIT]) {
            @Override
            public void close() {
                closed.add("closed");
            }
        };
        assertThat(storage.rendered(Response.stream("x/y", body), StoredTexts.LIFE, false)
                        .keep())
                .isEqualTo(Keep.ALONE);
        assertThat(closed).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 410, 429, 499})
    void aRefusalIsForThoseWhoWait(int status) {
        Rendered refused = storage.refused(new HttpException(status, null));
        assertThat(refused.keep()).isEqualTo(status == 404 || status == 410 ? Keep.GONE : Keep.ALONE);
    }

    @Test
    void aFailureStaysOne() {
        HttpException failure = new HttpException(503, null);
        assertThatExceptionOfType(HttpException.class)
                .isThrownBy(() -> storage.refused(failure))
                .isSameAs(failure);
    }
}
