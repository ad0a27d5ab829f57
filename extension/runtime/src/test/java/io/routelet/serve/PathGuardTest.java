package io.routelet.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.routelet.HttpException;
import io.routelet.Limit;
import io.routelet.Limits;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathGuardTest {
    private static final int ROUNDS = Integer.getInteger("test.rounds", 100_000);
    private final PathGuard guard = new PathGuard(Limits.STANDARD);

    @ParameterizedTest
    @CsvSource({
        "/, /",
        "/a, /a",
        "/a/, /a/",
        "/a/b.c, /a/b.c",
        "/a%20b, '/a b'",
        "/a+b, /a+b",
        "/a%2Bb, /a+b",
        "/caf%C3%A9, /café",
        "/%E6%97%A5, /日",
        "/a%25b, /a%b",
        "/a%252fb, /a%2fb",
        "/a;b=c, /a",
        "/a;jsessionid=1/b, /a/b",
        "/a%3Bb, /a;b",
        "/a:@&=$b, /a:@&=$b",
        "/.well-known/x, /.well-known/x",
        "/...a, /...a",
        "/%2ea, /.a",
        "/a.., /a..",
        "/..., /...",
    })
    void aPathWithOneReadingPasses(String raw, String decoded) {
        assertThatCode(() -> guard.check(raw, "", decoded)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "/caf%C3%A9/a%20b, /caf%C3%A9, /a b",
        "/caf%C3%A9/a%20b, /café, /a b",
        "/%61pp/a, /app, /a",
        "/app;v=1/a, /app, /a",
    })
    void aContextPathPassesAsSentAndDecoded(String raw, String contextPath, String decoded) {
        assertThatCode(() -> guard.check(raw, contextPath, decoded)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "/caf%C3%A9/a, /cafe, /a",
        "/caf%C3%A9/a, /café, /b",
        "/caf%C3%A9/a, /café/a, /a",
        "/cafe/a%2fb, /café, /a/b",
        "/app, /café, ''",
    })
    void anotherContextPathIsRefused(String raw, String contextPath, String decoded) {
        assertThatThrownBy(() -> guard.check(raw, contextPath, decoded)).isInstanceOf(HttpException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/.",
                "/..",
                "/a/.",
                "/a/..",
                "/./a",
                "/a/../b",
                "/%2e",
                "/%2E%2e/a",
                "/.%2e/a",
                "/a/..;/b",
                "/a/.;x=y/b",
                "/a/%2e%2e;/b",
                "/a%2fb",
                "/a%2Fb",
                "/a%5cb",
                "/a\\b",
                "/a%00",
                "/a%0d%0ab",
                "/a%7f",
                "/a%zz",
                "/a%2",
                "/a%",
                "/%c0%ae/a",
                "/%c0%af",
                "/%e0%80%af",
                "/%ff",
                "/%ed%a0%80",
                "/a#b",
                "/a b",
                "/a\u007fb",
                "/;/a",
                "/;x=1",
                "a/b",
                "/%c2%85",
            })
    void aPathThatServersReadDifferentlyIsRefused(String raw) {
        assertThatThrownBy(() -> guard.check(raw, "", naive(raw)))
                .isInstanceOfSatisfying(
                        HttpException.class, e -> assertThat(e.status()).isEqualTo(400));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//", "//a", "/a//b", "/a//", "///"})
    void anEmptySegmentIsNotThere(String raw) {
        assertThatThrownBy(() -> guard.check(raw, "", raw))
                .isInstanceOfSatisfying(
                        HttpException.class, e -> assertThat(e.status()).isEqualTo(404));
    }

    @ParameterizedTest
    @CsvSource({"/a, /b", "/a%20b, /a%20b", "/A, /a", "/a;b, /a;b", "/a%2541, /aA"})
    void aPathThatTheContainerReadsOtherwiseIsRefused(String raw, String decoded) {
        assertThatThrownBy(() -> guard.check(raw, "", decoded)).isInstanceOf(HttpException.class);
    }

    @Test
    void theContextPathIsAsTheClientWroteIt() {
        assertThatCode(() -> guard.check("/sh%6fp/a", "/sh%6fp", "/a")).doesNotThrowAnyException();
        assertThatThrownBy(() -> guard.check("/shop/../shop/a", "/shop/../shop", "/a"))
                .isInstanceOf(HttpException.class);
    }

    @Test
    void aLongPathHasItsOwnAnswer() {
        PathGuard narrow = new PathGuard(Limits.of(Map.of(Limit.PATH, 5L, Limit.SEGMENTS, 2L)));
        assertThatCode(() -> narrow.check("/aaaa", "", "/aaaa")).doesNotThrowAnyException();
        assertThatThrownBy(() -> narrow.check("/aaaaa", "", "/aaaaa"))
                .isInstanceOfSatisfying(
                        HttpException.class, e -> assertThat(e.status()).isEqualTo(414));
        assertThatThrownBy(() -> narrow.check("/a/a/", "", "/a/a/"))
                .isInstanceOfSatisfying(
                        HttpException.class, e -> assertThat(e.status()).isEqualTo(404));
    }

    /** Whatever passes is a path that a plain decoder reads the same, without what makes readings differ. */
    @Test
    void whatPassesHasOneReading() {
        Random random = new Random(7);
        String[] pieces = {
            "/", "a", "b", ".", "..", "%2e", "%2E", "%2f", "%5c", "\\", ";", ";x=1", "%3b", "%", "%2", "%25", "%c3%a9",
            "%c0%ae", "%00", "%0a", "é", " ", "?", "#", "~", "[id]", "%u002e", "+"
        };
        int passed = 0;
        for (int round = 0; round < ROUNDS; round++) {
            StringBuilder raw = new StringBuilder("/");
            for (int i = random.nextInt(6); i > 0; i--) {
                raw.append(pieces[random.nextInt(pieces.length)]);
            }
            String decoded = naive(raw.toString());
            if (passes(raw.toString(), decoded)) {
                passed++;
                for (String segment : decoded.substring(1).split("/", -1)) {
                    assertThat(segment).isNotIn(".", "..").doesNotContain("\\").doesNotMatch("\\p{Cntrl}");
                }
                assertThat(decoded).as(raw.toString()).doesNotContain("//");
            }
        }
        assertThat(passed).isBetween(ROUNDS / 50, ROUNDS);
    }

    private boolean passes(String raw, String decoded) {
        try {
            guard.check(raw, "", decoded);
            return true;
        } catch (HttpException e) {
            assertThat(e.status()).isIn(400, 404, 414);
            return false;
        }
    }

    /** Another decoder: path parameters off, then every escape by the library of the JDK. */
    private static String naive(String raw) {
        String plain = raw.replaceAll(";[^/]*", "").replace("+", "%2B");
        try {
            return URLDecoder.decode(plain, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "(malformed)";
        }
    }
}
