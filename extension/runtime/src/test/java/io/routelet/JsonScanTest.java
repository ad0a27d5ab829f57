package io.routelet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The grammar of RFC 8259, and the limits. */
class JsonScanTest {
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    static Stream<String> correct() {
        Stream<String> scalars = Stream.of(
                "0",
                "-0",
                "-1",
                "120",
                "1.5",
                "0.10",
                "-0.0",
                "1e1",
                "1E+2",
                "1e-2",
                "0e0",
                "0e+1",
                "1.25e10",
                "20e1",
                "-0.000000000000000000000000000000000000000000000000000000000000000000000000000000001",
                "true",
                "false",
                "null",
                "\"\"",
                "\" \"",
                "\"a\"",
                "\"é\"",
                "\"€\"",
                "\"😀\"",
                "\"\u007f\"",
                "\"\u2028\u2029\"",
                "\"\uffff\"",
                "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
                "\"\\u0000\"",
                "\"\\u00e9\\uABCD\"",
                "\"\\ud83d\\ude00\"",
                "\"\\uFFFE\"",
                "\"\\\\u0000\"",
                "\"/* no comment */\"",
                "\"\\uDBFF\\uDFFF\"",
                "\"a\\u0022b\"");
        Stream<String> containers = Stream.of(
                "[]",
                "{}",
                "[[]]",
                "[ ]",
                "{ }",
                "[{}]",
                "[null,1,\"1\",{}]",
                "[[],[]]",
                "{\"\":0}",
                "{\"a\":{\"a\":{}}}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":[],\"b\":{}}",
                "{\"\\u0061\\u0000\":1}",
                " [1 , 2]\n",
                "\t{\r\n\"a\" : true }\r");
        return Stream.concat(scalars, Stream.concat(containers, scalarsInArrays()));
    }

    private static Stream<String> scalarsInArrays() {
        return Stream.of("0", "-0", "1e2", "true", "null", "\"x\"")
                .flatMap(v -> Stream.of("[" + v + "]", "[ " + v + " ]"));
    }

    static Stream<String> wrong() {
        Stream<String> scalars = Stream.of(
                "",
                " ",
                "+1",
                "-",
                "--1",
                "01",
                "-01",
                "00",
                "1.",
                ".5",
                "-.5",
                "1.e1",
                "1e",
                "1e+",
                "1eE2",
                "1.5.5",
                "0x1F",
                "1_000",
                "1 000",
                "Infinity",
                "-Infinity",
                "NaN",
                "-NaN",
                "Inf",
                "1a",
                "1-1",
                "1+2",
                "0e",
                "0.3e",
                "0.3e+",
                "1,5",
                "２",
                "tru",
                "True",
                "TRUE",
                "truee",
                "nul",
                "nulll",
                "fals",
                "undefined",
                "a",
                "é",
                "'a'",
                "\"",
                "\"a",
                "\"\\\"",
                "\"\\",
                "\"\\x41\"",
                "\"\\a\"",
                "\"\\0\"",
                "\"\\u\"",
                "\"\\u12\"",
                "\"\\u123\"",
                "\"\\u12G4\"",
                "\"\\U0041\"",
                "\"\\é\"",
                "\"\n\"",
                "\"\t\"",
                "\"\u0000\"",
                "\"\u001f\"",
                "\"\\ud800\"",
                "\"\\ude00\\ud83d\"",
                "\"\\ud83dx\"",
                "\"\\ud83d\\u0041\"",
                "\"\\ud83d\\\"",
                "\"a\"b",
                "\"a\" \"b\"",
                "``");
        Stream<String> containers = Stream.of(
                "[",
                "]",
                "{",
                "}",
                "[1",
                "[1,",
                "[1,]",
                "[,1]",
                "[,]",
                "[1,,2]",
                "[1 2]",
                "[1;2]",
                "[1:2]",
                "[1}",
                "[]]",
                "[][]",
                "[\"a\",\n4\n,1,",
                "[[[]",
                "[1]x",
                "[1],",
                "{\"a\"",
                "{\"a\":",
                "{\"a\":1",
                "{\"a\":1,",
                "{\"a\":1,}",
                "{,}",
                "{\"a\",1}",
                "{\"a\" 1}",
                "{\"a\"::1}",
                "{a:1}",
                "{'a':1}",
                "{1:1}",
                "{null:1}",
                "{\"a\":1]",
                "{[]:1}",
                "{\"a\":1 \"b\":2}",
                "{\"a\":1,,\"b\":2}",
                "{\"a\":1}}",
                "{\"a\":1}#",
                "{\"a\":1}//",
                "[/**/]",
                "{\"a\":/**/1}",
                "#",
                "<null>",
                "*",
                "\u00a0[]",
                "[\u000b]",
                "[\f1]",
                "[\u00a01]",
                "[1\u2060]",
                "\ufeff",
                "[\ufeff]",
                "{\"a\":\"b}");
        return Stream.concat(scalars, containers);
    }

    static Stream<String> notUtf8() {
        return Stream.of(
                "22ff22",
                "228022",
                "22c022",
                "22c08022",
                "22c1bf22",
                "22e08080" + "22",
                "22e282" + "22",
                "22eda08022",
                "22edbfbf22",
                "22f08080" + "8022",
                "22f4908080" + "22",
                "22f5808080" + "22",
                "22f8888080" + "8022",
                "22e9",
                "e9",
                "5bff5d",
                "22c3",
                "fffe5b005d00",
                "5b005d00",
                "005b005d");
    }

    @ParameterizedTest
    @MethodSource("correct")
    void correctTextPasses(String text) {
        assertThatCode(() -> check(text)).doesNotThrowAnyException();
        assertThatCode(() -> check("{\"a\":[" + text + ",\n" + text + "]}")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void anythingElseIsRefused(String text) {
        refused(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("notUtf8")
    void whatIsNotUtf8IsRefused(String hex) {
        refused(HexFormat.of().parseHex(hex));
    }

    @ParameterizedTest
    @MethodSource("correct")
    void everyBeginningOfAContainerIsRefused(String text) {
        byte[] whole = ("[" + text + "]").getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < whole.length; length++) {
            refused(Arrays.copyOf(whole, length));
        }
    }

    @Test
    void oneByteOrderMarkIsSkipped() {
        assertThat(JsonScan.text("\ufeff{}".getBytes(StandardCharsets.UTF_8), Limits.STANDARD))
                .isEqualTo("{}");
    }

    @Test
    void theDepthAtTheLimitPassesAndOneMoreDoesNot() {
        check("[".repeat(128) + "]".repeat(128));
        check("[{\"a\":".repeat(64) + "1" + "}]".repeat(64));
        assertThatThrownBy(() -> check("[".repeat(129) + "]".repeat(129)))
                .isInstanceOf(HttpException.class)
                .hasMessageContaining("nested deeper than 128");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 127, 128, 129, 700, 5_000, 100_000})
    @Timeout(1)
    void noDepthIsAnError(int depth) {
        outcome("[".repeat(depth));
        outcome("[".repeat(depth) + "]".repeat(depth));
        outcome("{\"a\":".repeat(depth) + "1" + "}".repeat(depth));
    }

    /** JSON Binding has a depth of its own, by a limit or by the stack; either way it is the client's mistake. */
    @Test
    void aLimitOnTheDepthBeyondThatOfJsonBindingIsNoError() {
        Limits limits = Limits.of(Map.of(Limit.JSON_DEPTH, 100_000L));
        byte[] deep = ("[".repeat(100_000) + "]".repeat(100_000)).getBytes(StandardCharsets.UTF_8);
        assertThat(JsonScan.text(deep, limits)).hasSize(deep.length);
        assertThatThrownBy(() -> new JsonBinding(limits).parse(deep, Object.class))
                .isInstanceOfSatisfying(
                        HttpException.class, e -> assertThat(e.status()).isEqualTo(400));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"9", "-9.9", "1e9", "1e999", "1e1000", "1e1001", "1e999999999", "-1E-999999999", "1e2147483648"})
    void noNumberIsABomb(String number) {
        answeredAtOnce(number);
    }

    @ParameterizedTest
    @ValueSource(ints = {999, 1_000, 1_001, 10_000, 900_000})
    void numbersOfAnyLengthAreAnsweredAtOnce(int digits) {
        boolean read = answeredAtOnce("9".repeat(digits));
        answeredAtOnce("0." + "9".repeat(digits));
        assertThat(read).isEqualTo(digits <= 1_000);
    }

    /** Whether any of the types takes it. */
    private static boolean answeredAtOnce(String number) {
        long start = CPU.getCurrentThreadCpuTime();
        boolean read = false;
        for (Class<?> type : List.of(Object.class, int.class, double.class, BigInteger.class, BigDecimal.class)) {
            read |= outcome(number, type) == Outcome.READ;
        }
        assertThat(Duration.ofNanos(CPU.getCurrentThreadCpuTime() - start)).isLessThan(Duration.ofMillis(400));
        return read;
    }

    @Test
    void tooManyBytesAre413() {
        assertThatThrownBy(() -> check(" ".repeat(1 << 20) + "1"))
                .isInstanceOfSatisfying(
                        HttpException.class, e -> assertThat(e.status()).isEqualTo(413));
    }

    @Test
    void linesAndColumnsAreCountedInCharacters() {
        assertThatThrownBy(() -> check("[\r\n\r\"😀é\" x]"))
                .hasMessageContaining("line 3, column 6: expected ',' or ']'");
        assertThatThrownBy(() -> check("\ufeff[x]")).hasMessageContaining("line 1, column 2");
    }

    private enum Outcome {
        READ,
        REFUSED
    }

    private static Outcome outcome(String text) {
        return outcome(text, Object.class);
    }

    private static Outcome outcome(String text, Class<?> type) {
        try {
            Json.parse(text, type);
            return Outcome.READ;
        } catch (HttpException e) {
            return Outcome.REFUSED;
        }
    }

    private static void check(String text) {
        JsonScan.text(text.getBytes(StandardCharsets.UTF_8), Limits.STANDARD);
    }

    private static void refused(byte[] bytes) {
        assertThatThrownBy(() -> JsonScan.text(bytes, Limits.STANDARD))
                .as(HexFormat.of().formatHex(bytes))
                .isInstanceOfSatisfying(
                        HttpException.class, e -> assertThat(e.status()).isEqualTo(400))
                .hasMessageMatching("The JSON text is malformed at line \\d+, column \\d+: [^.]+\\.");
    }
}
