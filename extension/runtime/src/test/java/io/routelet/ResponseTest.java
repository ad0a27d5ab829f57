package io.routelet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import jakarta.json.bind.JsonbException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseTest {
    private static Stream<Arguments> noData() {
        return Stream.of(
                Arguments.of(Response.text("x"), "return it as it is"),
                Arguments.of(CompletableFuture.completedFuture("x"), "thenApply(Response::json)"),
                Arguments.of(Request.builder("GET", "/").build(), "into a record"),
                Arguments.of(new IllegalStateException("x"), "throw it"));
    }

    @ParameterizedTest
    @MethodSource("noData")
    void whatIsNoDataIsNotWrittenAsJson(Object value, String advice) {
        assertThatExceptionOfType(JsonbException.class)
                .isThrownBy(() -> Response.json(value))
                .withMessageContaining(advice);
    }

    @Test
    void aStreamIsSentOnce() {
        Response response = Response.stream("text/plain", new ByteArrayInputStream(new byte[] {'x'}));
        assertThat(response.bodyBytes()).containsExactly('x');
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(response.withStatus(201)::bodyBytes)
                .withMessageContaining("Make the response anew for each request");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ETag          | v42                           | with its quotes",
                "etag          | W/v42                         | \"\\\"v42\\\"\"",
                "ETag          | \"v\"42\"                  | entity tag",
                "Last-Modified | 2026-01-01T00:00:00Z          | HttpDate.format",
                "last-modified | Sun, 06 Nov 1994 08:49:37 CET | Sun, 06 Nov 1994 08:49:37 GMT"
            })
    void aValidatorThatNothingMatchesIsRefused(String name, String value, String advice) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Response.text("x").withHeader(name, value))
                .withMessageContaining(advice);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Response.text("x").withAddedHeader(name, value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ETag          | \"v42\"",
                "ETag          | W/\"\"",
                "Last-Modified | Sun, 06 Nov 1994 08:49:37 GMT",
                "Last-Modified | Sun Nov  6 08:49:37 1994"
            })
    void aValidatorIsSentAsItIs(String name, String value) {
        assertThat(Response.text("x").withHeader(name, value).headers().get(name))
                .isEqualTo(value);
    }

    @SuppressWarnings("NullAway")
    private static List<Supplier<Response>> bodies() {
        return List.of(
                () -> Response.text(null),
                () -> Response.text(null, "text/csv"),
                () -> Response.html(null),
                () -> Response.bytes(null, "x/y"),
                () -> Response.file(null),
                () -> Response.stream("x/y", (BodyWriter) null),
                () -> Response.stream("x/y", (InputStream) null),
                () -> Response.events(null));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void aBodyThatIsNullIsRefusedAtOnce(Supplier<Response> response) {
        assertThatNullPointerException().isThrownBy(response::get).withMessageContaining("Response.noContent()");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void aBodyHasAType(String none) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Response.text("x", none))
                .withMessageContaining("text/csv");
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> Response.bytes(new byte[0], none));
    }
}
