package io.routelet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every payload at every place where text becomes a header: refused, or one line of safe characters. */
class InjectionTest {
    private static Stream<String> payloads() {
        Stream<String> controls =
                IntStream.rangeClosed(0, 0x1F).filter(c -> c != '\t').mapToObj(c -> "a" + (char) c + "b: c");
        Stream<String> others = Stream.of(
                "a\r\nSet-Cookie: x=1",
                "a\r\n\r\n<script>",
                "a\u007fb",
                "a\u0080b",
                "a\u0085b",
                "a\u00e9b",
                "a\u00ffb",
                "a\u010ab",
                "a\u010db",
                "a\u010d\u010aX: y",
                "a\u560d\u560aX: y",
                "a\u2028b",
                "a\ud83d\ude00b",
                "a\ud800b",
                "a; Domain=evil.example",
                "a, b=2; Path=/",
                "a\"; filename=\"b.exe",
                "a\\",
                "a\\\"b",
                "a=b",
                "a%0d%0aX: y");
        return Stream.concat(controls, others);
    }

    private static Map<String, UnaryOperator<String>> sinks() {
        Cookie cookie = Cookie.of("a", "b");
        Map<String, UnaryOperator<String>> sinks = new LinkedHashMap<>();
        sinks.put("header name", text -> HeaderList.EMPTY.with(text, "v").toString());
        sinks.put("header value", text -> HeaderList.EMPTY.with("x", text).toString());
        sinks.put(
                "added header",
                text -> HeaderList.EMPTY.plus("x", "v").plus("x", text).get("x") + "\n");
        sinks.put("cookie name", text -> Cookie.of(text, "v").toHeader(false) + "\n");
        sinks.put("cookie value", text -> Cookie.of("a", text).toHeader(false) + "\n");
        sinks.put("cookie path", text -> cookie.withPath("/" + text).toHeader(false) + "\n");
        sinks.put("cookie domain", text -> cookie.withDomain(text).toHeader(false) + "\n");
        sinks.put("expired cookie", text -> Cookie.of(text, "v").expired().toHeader(false) + "\n");
        sinks.put("file name", text -> ContentDisposition.attachment(text) + "\n");
        return sinks;
    }

    @TestFactory
    Stream<DynamicTest> everyPayloadIsRefusedOrHarmless() {
        return sinks().entrySet().stream().flatMap(sink -> payloads()
                .map(payload -> DynamicTest.dynamicTest(
                        sink.getKey() + " " + HttpSyntax.quote(payload),
                        () -> isRefusedOrHarmless(sink.getKey(), sink.getValue(), payload))));
    }

    private static void isRefusedOrHarmless(String name, UnaryOperator<String> sink, String payload) {
        String sent;
        try {
            sent = sink.apply(payload);
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage()).matches("[ -~]+");
            return;
        }
        assertThat(sent).matches("([\t -~]*\n)+");
        assertThat(sent.lines()).hasSize(1);
        if (name.contains("cookie")) {
            assertThat(sent).doesNotContain("; Domain=evil");
        } else if (name.equals("file name")) {
            assertThat(sent).doesNotContain("; filename=\"b.exe");
        }
    }
}
