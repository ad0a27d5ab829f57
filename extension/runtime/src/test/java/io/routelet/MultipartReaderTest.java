package io.routelet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartReaderTest {
    private static final String TYPE = "multipart/form-data; boundary=B";
    private static final String TWO_FILES = "--B\r\nContent-Disposition: form-data; name=\"t\"\r\n\r\ntext v\r\n"
            + "--B\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.txt\"\r\nContent-Type: text/csv\r\n\r\n"
            + "file body\r\n"
            + "--B\r\nContent-Disposition: form-data; name=\"f\"; filename=\"b.bin\"\r\n\r\nxyz\r\n--B--\r\n";

    @TempDir
    Path directory;

    @AfterEach
    void noFileIsLeft() throws IOException {
        assertThat(files()).isEmpty();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }

    private FormData read(String type, InputStream body, Limits limits) throws IOException {
        return FormReader.read(type, body, limits, () -> directory);
    }

    private FormData read(String body) throws IOException {
        return read(TYPE, bytes(body), Limits.STANDARD);
    }

    private static InputStream bytes(String body) {
        return new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
    }

    private static String part(String disposition, String content) {
        return "--B\r\nContent-Disposition: " + disposition + "\r\n\r\n" + content + "\r\n";
    }

    private static String shown(FormData form) {
        StringBuilder text = new StringBuilder();
        for (FormData.Entry entry : form.entries()) {
            text.append('[').append(entry.name()).append('|');
            if (entry instanceof FilePart file) {
                text.append(file.filename())
                        .append('|')
                        .append(file.contentType())
                        .append('|')
                        .append(file.size());
                text.append('|').append(new String(file.bytes(), StandardCharsets.UTF_8));
            } else {
                text.append(form.get(entry.name()));
            }
            text.append(']');
        }
        return text.toString();
    }

    @Test
    void textAndFilesComeInOrder() throws IOException {
        try (FormData form = read(TWO_FILES)) {
            assertThat(shown(form)).isEqualTo("[t|text v][f|a.txt|text/csv|9|file body][f|b.bin|text/plain|3|xyz]");
            assertThat(form.names()).containsExactly("t", "f");
            assertThat(form.get("f")).isNull();
            assertThat(form.files("f")).hasSize(2);
            assertThat(form.file("t")).isNull();
            assertThat(form.has("f")).isTrue();
        }
    }

    @Test
    void piecesOfAnySizeGiveTheSameForm() throws IOException {
        for (int size = 1; size < 40; size++) {
            try (FormData form = read(TYPE, inPieces(bytes(TWO_FILES), size), Limits.STANDARD)) {
                assertThat(shown(form))
                        .contains("[f|a.txt|text/csv|9|file body]")
                        .endsWith("|3|xyz]");
            }
        }
    }

    private static InputStream inPieces(InputStream in, int size) {
        return new FilterInputStream(in) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return super.read(target, offset, Math.min(length, size));
            }
        };
    }

    private static Stream<Arguments> fileNames() {
        return Stream.of(
                Arguments.of("form-data; name=\"a\"; filename=\"x\"", "x"),
                Arguments.of("FORM-DATA ;NAME=a;FileName=x;", "x"),
                Arguments.of("form-data; filename=\"a%22b%0D%0a%zz.txt\"; name=\"a\"", "a\"b\r\n%zz.txt"),
                Arguments.of("form-data; name=\"a\"; filename=\"a\\\"b\\\\c\"", "a\"b\\c"),
                Arguments.of("form-data; name=\"a\"; filename=\"C:\\dir\\x.txt\"", "C:\\dir\\x.txt"),
                Arguments.of("form-data; name=\"a\"; filename=\"../../etc/passwd\"", "../../etc/passwd"),
                Arguments.of("form-data; name=\"a\"; filename=\"\u00e9\u65e5.txt\"", "\u00e9\u65e5.txt"),
                Arguments.of("form-data; name=a; filename=old; filename*=UTF-8''%e2%82%ac.txt", "\u20ac.txt"),
                Arguments.of("form-data; name=\"a\"; filename=\"x;y=z\"; size=3", "x;y=z"));
    }

    @ParameterizedTest
    @MethodSource("fileNames")
    void fileNamesAreReadAsSent(String disposition, String filename) throws IOException {
        try (FormData form = read(part(disposition, "x") + "--B--")) {
            FilePart file = form.file("a");
            assertThat(file).isNotNull();
            assertThat(file.filename()).isEqualTo(filename);
        }
    }

    @Test
    void aFileInputWithoutChoiceIsAnEmptyFile() throws IOException {
        try (FormData form = read(part("form-data; name=\"a\"; filename=\"\"", "") + "--B--")) {
            assertThat(shown(form)).isEqualTo("[a||text/plain|0|]");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--B--",
                "--B--\r\n",
                "preamble\r\n--B--\r\nepilogue",
                "\r\n--B--",
                "--BX\r\n",
            })
    void aBodyWithoutPartsIsAnEmptyFormOrMalformed(String body) throws IOException {
        if (body.contains("--B--")) {
            assertThat(read(body).entries()).isEmpty();
        } else {
            refused(400, body);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\r", "\r\n", "-", "--B", "\r\n--", "\r\n--C", "\r\n--B\nx", "--B--", "\r\r\n\r\n-"})
    void whatOnlyLooksLikeABoundaryIsContent(String content) throws IOException {
        String text = "x" + content.replace("\r\n--B\n", "\r\n--A\n");
        try (FormData form = read(part("form-data; name=\"a\"", text) + "--B--")) {
            assertThat(form.get("a")).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "--B",
                "--B\r\n",
                "--B-",
                "--B\n",
                "--B\rX",
                "--C--",
                "--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\ncut",
                "--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\ncut\r\n--B",
                "--B\r\nContent-Disposition: form-data; name=\"a\"; filename=\"f\"\r\n\r\ncut\r\n--",
                "--B\r\nContent-Disposition: form-data; name=\"a\"\n\nx\r\n--B--",
                "--B\r\nContent-Disposition: form-data\r\n\r\nx\r\n--B--",
                "--B\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\nx\r\n--B--",
                "--B\r\nContent-Disposition: form-data; name=\"a\r\n\r\nx\r\n--B--",
                "--B\r\nContent-Disposition: form-data; name=\"a\"; name=\"b\"\r\n\r\nx\r\n--B--",
                "--B\r\nContent-Disposition: form-data; name=\"a\" x\r\n\r\nx\r\n--B--",
                "--B\r\nContent-Disposition: form-data; name\r\n\r\nx\r\n--B--",
                "--B\r\nContent-Disposition: form-data; name=\"a\"; filename*=x\r\n\r\nx\r\n--B--",
                "--B\r\nContent-Disposition: form-data; name=\"a\"; filename*=latin1''x\r\n\r\nx\r\n--B--",
                "--B\r\nContent-Disposition: form-data; name=\"a\"; filename*=UTF-8''%FF\r\n\r\nx\r\n--B--",
                "--B\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Disposition: x\r\n\r\nx\r\n--B--",
                "--B\r\nContent-Disposition: form-data; name=\"a\"\r\n folded\r\n\r\nx\r\n--B--",
                "--B\r\nContent-Disposition: form-data; name=\"\0\"\r\n\r\nx\r\n--B--",
                "--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n--B--",
                "--B\r\nno colon\r\n\r\nx\r\n--B--",
                "--B\r\n: x\r\n\r\nx\r\n--B--",
                "--B\r\n\r\nx\r\n--B--"
            })
    void aMalformedBodyIsABadRequest(String body) {
        refused(400, body);
    }

    @ParameterizedTest
    @CsvSource({
        "'',400",
        "'; boundary=',400",
        "'; boundary=\"\"',400",
        "'; boundary=\"a\u00e9\"',400",
        "'; boundary=\"B\"',"
    })
    void theBoundaryMustBeThere(String parameters, Integer status) throws IOException {
        allowedOrRefused(status, "multipart/form-data" + parameters, "--B--", Limits.STANDARD);
    }

    @ParameterizedTest
    @CsvSource({"69,", "70,", "71,400"})
    void theBoundaryIsLimited(int length, Integer status) throws IOException {
        String boundary = "b".repeat(length);
        allowedOrRefused(status, "multipart/form-data; boundary=" + boundary, "--" + boundary + "--", Limits.STANDARD);
    }

    @ParameterizedTest
    @CsvSource({"-1,413", "0,", "1,"})
    void allBytesAreLimited(int slack, Integer status) throws IOException {
        Limits limits = Limits.of(Map.of(Limit.MULTIPART, (long) TWO_FILES.length() + slack));
        allowedOrRefused(status, TYPE, TWO_FILES, limits);
    }

    @ParameterizedTest
    @CsvSource({"8,413", "9,", "10,"})
    void onePartIsLimited(long limit, Integer status) throws IOException {
        allowedOrRefused(status, TYPE, TWO_FILES, Limits.of(Map.of(Limit.FILE, limit, Limit.PART_MEMORY, 2L)));
    }

    @ParameterizedTest
    @CsvSource({"2,413", "3,", "4,"})
    void partsAreLimited(long limit, Integer status) throws IOException {
        allowedOrRefused(status, TYPE, TWO_FILES, Limits.of(Map.of(Limit.PARTS, limit, Limit.PART_MEMORY, 2L)));
    }

    @ParameterizedTest
    @CsvSource({"-1,413", "0,", "1,"})
    void headersOfAPartAreLimited(int slack, Integer status) throws IOException {
        String headers = "Content-Disposition: form-data; name=\"a\"\r\nX: y\r\n\r\n";
        Limits limits = Limits.of(Map.of(Limit.PART_HEADERS, (long) headers.length() + slack));
        allowedOrRefused(status, TYPE, "--B\r\n" + headers + "x\r\n--B--", limits);
    }

    @ParameterizedTest
    @CsvSource({"8,1", "9,0", "10,0"})
    void aLargePartIsKeptInAFileOfTheOwner(long memory, int expected) throws IOException {
        try (FormData form = read(TYPE, bytes(TWO_FILES), Limits.of(Map.of(Limit.PART_MEMORY, memory)))) {
            assertThat(files()).hasSize(expected).allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------")));
            assertThat(shown(form)).contains("|9|file body]");
        }
    }

    @Test
    void anEmptyFileNameChangesNothingAboutMemory() throws IOException {
        String body = part("form-data; name=\"a\"; filename=\"\"", "0123456789") + "--B--";
        try (FormData form = read(TYPE, bytes(body), Limits.of(Map.of(Limit.PART_MEMORY, 9L)))) {
            assertThat(files()).hasSize(1);
            assertThat(form.size()).isEqualTo(1);
        }
    }

    @Test
    void afterTheEndFilesAreGoneAndTextIsNot() throws IOException {
        FormData form = read(TWO_FILES);
        form.close();

        assertThat(form.get("t")).isEqualTo("text v");
        assertThatIllegalStateException()
                .isThrownBy(() -> form.files("f").get(0).stream())
                .withMessageContaining("transfer");
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 100})
    void aFileIsTransferred(long memory, @TempDir Path elsewhere) throws IOException {
        Path target = Files.writeString(elsewhere.resolve("x"), "old and longer than the new");
        try (FormData form = read(TYPE, bytes(TWO_FILES), Limits.of(Map.of(Limit.PART_MEMORY, memory)))) {
            form.files("f").get(0).transferTo(target);
            assertThat(target).hasContent("file body");
            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(() -> form.files("f").get(0).transferTo(elsewhere.resolve("no/such")));
        }
    }

    @Test
    void aBrokenConnectionLeavesNoFile() {
        InputStream broken = new FilterInputStream(bytes(TWO_FILES)) {
            private int left = 200;

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                if (left == 0) {
                    throw new IOException("reset");
                }
                left--;
                return super.read(target, offset, 1);
            }
        };
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> read(TYPE, broken, Limits.of(Map.of(Limit.PART_MEMORY, 1L))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "preamble",
                "--B",
                "--B\r\nX: ",
                "--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n",
                "--B\r\nContent-Disposition: form-data; name=\"a\"; filename=\"f\"\r\n\r\n",
                "--B--"
            })
    void anEndlessBodyIsCutOff(String start) {
        assertThatThrownBy(() -> read(TYPE, new SequenceInputStream(bytes(start), new Endless()), Limits.STANDARD))
                .isInstanceOfSatisfying(
                        HttpException.class, e -> assertThat(e.status()).isEqualTo(start.equals("--B") ? 400 : 413));
    }

    private static final class Endless extends InputStream {
        @Override
        public int read() {
            return 'x';
        }
    }

    @Test
    void anyBytesAreAFormOrRefusedAndLeaveNoFile() throws IOException {
        Generated generated = new Generated(9);
        byte[] original = TWO_FILES.getBytes(StandardCharsets.UTF_8);
        Limits limits = Limits.of(Map.of(Limit.PART_MEMORY, 12L, Limit.FILE, 200L));
        long start = System.nanoTime();
        for (int i = 0; i < Generated.ROUNDS; i++) {
            byte[] mutant = generated.mutated(original);
            try (FormData form = read(TYPE, new ByteArrayInputStream(mutant), limits)) {
                assertThat(NaiveMultipart.contents(mutant)).isEqualTo(contents(form));
            } catch (HttpException e) {
                assertThat(e.status()).isIn(400, 413);
            }
        }
        assertThat(System.nanoTime() - start).isLessThan(Generated.ROUNDS * 100_000_000L);
    }

    private static List<String> contents(FormData form) {
        return form.entries().stream()
                .map(entry -> entry instanceof FilePart file
                        ? new String(file.bytes(), StandardCharsets.UTF_8)
                        : ((FormData.Text) entry).value())
                .toList();
    }

    /** Takes a body apart that has been accepted: by splitting at its boundaries. */
    private static final class NaiveMultipart {
        static List<String> contents(byte[] body) {
            String text = "\r\n" + new String(body, StandardCharsets.ISO_8859_1);
            String parts = text.substring(0, text.indexOf("\r\n--B--"));
            return Stream.of(parts.split("\r\n--B[ \t]*\r\n", -1))
                    .skip(1)
                    .map(part -> part.substring(part.indexOf("\r\n\r\n") + 4))
                    .map(part -> new String(part.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))
                    .toList();
        }
    }

    private void refused(int status, String body) {
        assertThatThrownBy(() -> read(body)).isInstanceOfSatisfying(HttpException.class, e -> assertThat(e.status())
                .isEqualTo(status));
    }

    private void allowedOrRefused(Integer status, String type, String body, Limits limits) throws IOException {
        if (status == null) {
            read(type, bytes(body), limits).close();
        } else {
            assertThatThrownBy(() -> read(type, bytes(body), limits))
                    .isInstanceOfSatisfying(
                            HttpException.class, e -> assertThat(e.status()).isEqualTo(status));
        }
    }
}
