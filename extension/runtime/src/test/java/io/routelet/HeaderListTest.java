package io.routelet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class HeaderListTest {
    @Test
    void namesAreCaseInsensitiveAndLowerCase() {
        HeaderList headers = HeaderList.EMPTY.with("X-MiXeD", "V");

        assertThat(headers.get("x-mixed")).isEqualTo("V");
        assertThat(headers.has("X-MIXED")).isTrue();
        assertThat(headers.names()).containsExactly("x-mixed");
    }

    @Test
    void withReplacesAndPlusAppends() {
        HeaderList headers =
                HeaderList.EMPTY.plus("link", "</a>").plus("Link", "</b>").plus("a", "1");

        assertThat(headers.get("link")).isEqualTo("</a>, </b>");
        assertThat(headers.getAll("LINK")).containsExactly("</a>", "</b>");
        assertThat(headers.with("LINK", "</c>").getAll("link")).containsExactly("</c>");
        assertThat(headers.without("Link").names()).containsExactly("a");
    }

    @Test
    void cookieLinesAreJoinedBySemicolon() {
        assertThat(HeaderList.EMPTY.plus("Cookie", "a=1").plus("Cookie", "b=2").get("cookie"))
                .isEqualTo("a=1; b=2");
    }

    @Test
    void setCookieKeepsItsLines() {
        HeaderList headers =
                HeaderList.EMPTY.plus("Set-Cookie", "a=1").plus("x", "y").plus("set-cookie", "b=2");
        List<String> lines = new ArrayList<>();
        headers.forEach((name, value) -> lines.add(name + "=" + value));

        assertThat(lines).containsExactly("set-cookie=a=1", "set-cookie=b=2", "x=y");
    }

    @Test
    void setCookieThatHoldsTwoCookiesIsSplit() {
        HeaderList headers = HeaderList.EMPTY.with("set-cookie", "a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT, b=2");

        assertThat(headers.getAll("set-cookie")).containsExactly("a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT", "b=2");
    }

    @Test
    void aCopyLeavesTheOriginalAlone() {
        HeaderList one = HeaderList.EMPTY.with("a", "1");
        one.with("a", "2").plus("b", "3").without("a");

        assertThat(one.size()).isEqualTo(1);
        assertThat(one.name(0) + one.value(0)).isEqualTo("a1");
    }

    @Test
    void valuesLoseTheSpaceAroundThem() {
        assertThat(HeaderList.EMPTY.with("a", " \t x y\r\n").get("a")).isEqualTo("x y");
        assertThat(HeaderList.EMPTY.with("a", "").get("a")).isEmpty();
    }

    @Test
    void aRefusedValueIsNamedWithItsPosition() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HeaderList.EMPTY.with("X-U", "a\nb"))
                .withMessageContaining("x-u")
                .withMessageContaining("U+000A")
                .withMessageContaining("position 1");
    }

    @Test
    void framingBelongsToTheServer() {
        assertThat(List.of("Content-Length", "transfer-encoding", "Connection", "TE", "content-encoding"))
                .allMatch(HeaderList::isFraming);
        assertThat(HeaderList.isFraming("date")).isFalse();
    }

    @Test
    void anyTextIsRefusedOrStaysOneLine() {
        Generated generated = new Generated(4);
        for (int i = 0; i < Generated.ROUNDS; i++) {
            String name = generated.text(4);
            String value = generated.text(12);
            try {
                HeaderList headers = HeaderList.EMPTY.plus("m", "1").plus(name, value);
                assertThat(headers.toString()).matches("([!-~]+: [\t -~]*\n){2,}");
                assertThat(headers.getAll(name.toUpperCase(Locale.ROOT)))
                        .isEqualTo(headers.getAll(name.toLowerCase(Locale.ROOT)))
                        .isNotEmpty();
                assertThat(headers.names()).isSorted().doesNotHaveDuplicates();
            } catch (IllegalArgumentException e) {
                assertThat(e.getMessage()).matches("[ -~]*");
            }
        }
    }
}
