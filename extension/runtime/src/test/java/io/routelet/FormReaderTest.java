package io.routelet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormReaderTest {
    private static final String URLENCODED = "application/x-www-form-urlencoded";

    private static FormData read(String contentType, byte[] body, Limits limits) throws IOException {
        return FormReader.read(contentType, new ByteArrayInputStream(body), limits, FormReaderTest::noDirectory);
    }

    private static Path noDirectory() {
        throw new AssertionError("a urlencoded form needs no file");
    }

    private static List<String> fields(byte[] body) throws IOException {
        List<String> fields = new ArrayList<>();
        for (FormData.Entry entry : read(URLENCODED, body, Limits.STANDARD).entries()) {
            fields.add(entry.name() + "|" + ((FormData.Text) entry).value());
        }
        return fields;
    }

    private static List<String> fields(String body) throws IOException {
        return fields(body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void fieldsKeepOrderAndDuplicates() throws IOException {
        assertThat(fields("a=1&b=x+y&a=2&c=%C3%A9&d&e="))
                .containsExactly("a|1", "b|x y", "a|2", "c|\u00e9", "d|", "e|");
    }

    /** Facts of the urlencoded parser of the WHATWG URL standard. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            nullValues = "-",
            value = {
                "test test|",
                "\uFEFFtest=\uFEFF \uFEFFtest|\uFEFF",
                "%EF%BB%BFtest=%EF%BB%BF \uFEFFtest|\uFEFF",
                "%FE%FF \uFFFD\uFFFD|",
                "%C2 \uFFFD|",
                "%C2x \uFFFDx|",
                "†&†=x †|,†|x",
                "_charset_=windows-1252&test=%C2x _charset_|windows-1252,test|\uFFFDx",
                "&&a -",
                "a=%2&b=%&c=%G0 a|%2,b|%,c|%G0",
                "a==b a|=b",
                "=a |a"
            })
    void formsAreReadAsInBrowsers(String body, String expected) throws IOException {
        assertThat(String.join(",", fields(body))).isEqualTo(expected == null ? "a|" : expected);
    }

    @Test
    void anEmptyBodyIsAnEmptyForm() throws IOException {
        assertThat(fields("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded; charset=x", "APPLICATION/X-WWW-FORM-URLENCODED"})
    void theMediaTypeMayHaveParametersAndCapitals(String type) throws IOException {
        assertThat(read(type, new byte[] {'a'}, Limits.STANDARD).names()).containsExactly("a");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "application/json", "text/plain", "multipart/mixed; boundary=x", "multipart/form-datax"})
    void anotherMediaTypeIsRefused(String type) {
        refused(415, () -> read(type, new byte[0], Limits.STANDARD));
    }

    @ParameterizedTest
    @CsvSource({"9,", "10,", "11,413"})
    void bytesAreLimitedAsTheyAreRead(int length, Integer status) throws Exception {
        Limits limits = Limits.of(Map.of(Limit.FORM, 10L));
        byte[] body = new byte[length];
        Arrays.fill(body, (byte) 'a');
        allowedOrRefused(status, () -> read(URLENCODED, body, limits));
    }

    @ParameterizedTest
    @CsvSource({"2,", "3,", "4,413"})
    void fieldsAreLimited(int count, Integer status) throws Exception {
        Limits limits = Limits.of(Map.of(Limit.FORM_FIELDS, 3L));
        byte[] body = "a&&".repeat(count).getBytes(StandardCharsets.US_ASCII);
        allowedOrRefused(status, () -> read(URLENCODED, body, limits));
    }

    @Test
    void anyBytesAreReadAsByTheLetterOfTheStandard() throws IOException {
        Generated generated = new Generated(8);
        byte[] form = "a=1&b=x+y&a=2&c=%C3%A9&d&e=&%41%zz=%e2%82%ac%F0%9F%98%80".getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < Generated.ROUNDS; i++) {
            byte[] mutant = generated.mutated(generated.mutated(form));
            assertThat(fields(mutant)).isEqualTo(naive(mutant));
        }
    }

    /** The algorithm of the WHATWG URL standard, 5.1, step by step, over a string of bytes. */
    private static List<String> naive(byte[] body) {
        List<String> fields = new ArrayList<>();
        for (String sequence : new String(body, StandardCharsets.ISO_8859_1).split("&")) {
            if (sequence.isEmpty()) {
                continue;
            }
            String[] pair = (sequence.contains("=") ? sequence : sequence + "=").split("=", 2);
            fields.add(decoded(pair[0]) + "|" + decoded(pair[1]));
        }
        return fields;
    }

    private static String decoded(String text) {
        StringBuilder octets = new StringBuilder();
        String rest = text.replace('+', ' ');
        while (!rest.isEmpty()) {
            boolean escape = rest.matches("(?s)%[0-9A-Fa-f]{2}.*");
            octets.append(escape ? (char) Integer.parseInt(rest.substring(1, 3), 16) : rest.charAt(0));
            rest = rest.substring(escape ? 3 : 1);
        }
        return new String(octets.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private interface Reading {
        FormData read() throws IOException;
    }

    private static void allowedOrRefused(Integer status, Reading reading) throws IOException {
        if (status == null) {
            reading.read().close();
        } else {
            refused(status, reading);
        }
    }

    private static void refused(int status, Reading reading) {
        assertThatThrownBy(reading::read).isInstanceOfSatisfying(HttpException.class, e -> assertThat(e.status())
                .isEqualTo(status));
    }
}
