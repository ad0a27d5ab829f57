package io.routelet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RequestCookiesTest {
    private static String read(String header) {
        StringBuilder text = new StringBuilder();
        RequestCookies.parse(header).getAll().forEach(cookie -> text.append('[')
                .append(cookie.name())
                .append('|')
                .append(cookie.value())
                .append(']'));
        return text.toString();
    }

    @Test
    void theLastOfANameCounts() {
        assertThat(read("a=1; b=x; a=2")).isEqualTo("[a|2][b|x]");
        assertThat(RequestCookies.parse("a=1; a=2").getAll("a")).containsExactly(new RequestCookie("a", "2"));
    }

    @Test
    void namesAreCaseSensitive() {
        assertThat(read("A=1; a=2")).isEqualTo("[A|1][a|2]");
        assertThat(RequestCookies.parse("A=1").has("a")).isFalse();
    }

    @Test
    void valuesArePercentDecoded() {
        assertThat(read("a=%20x; b=%C3%A9; c=a+b")).isEqualTo("[a| x][b|\u00e9][c|a+b]");
    }

    @Test
    void whatDoesNotDecodeIsLeftOut() {
        assertThat(read("a=1; a=%zz; b=%C3; c=%E0%80%80; d=%; e=2")).isEqualTo("[a|1][e|2]");
    }

    @Test
    void quotesAreKept() {
        assertThat(read("a=\"x y\"")).isEqualTo("[a|\"x y\"]");
    }

    @Test
    void aTokenAloneIsTrue() {
        assertThat(read("flag; x=; =y")).isEqualTo("[flag|true][x|][|y]");
    }

    @Test
    void onlyTheFirstEqualsSignSeparates() {
        assertThat(read("a=b=c")).isEqualTo("[a|b=c]");
    }

    @Test
    void namesAreNotTrimmed() {
        assertThat(read("a =1;   b= 2;\tc=3;;")).isEqualTo("[a |1][b| 2][\tc|3]");
        assertThat(read("\u00a0__Host-a=1")).isEqualTo("[\u00a0__Host-a|1]");
    }

    @Test
    void oldAttributesAreCookiesLikeOthers() {
        assertThat(read("$Version=1; a=\"1; b=2\"")).isEqualTo("[$Version|1][a|\"1][b|2\"]");
    }

    @Test
    void withoutHeaderThereIsNone() {
        assertThat(RequestCookies.parse(null).size()).isZero();
        assertThat(RequestCookies.parse("").get("a")).isNull();
    }

    @Test
    void noHeaderIsAnError() {
        Generated generated = new Generated(5);
        for (int i = 0; i < 5 * Generated.ROUNDS; i++) {
            RequestCookies cookies = RequestCookies.parse(generated.text(24));
            assertThat(cookies.getAll()).hasSize(cookies.size());
        }
    }

    @Test
    void whatIsSetIsReadBack() {
        Generated generated = new Generated(6);
        for (int i = 0; i < Generated.ROUNDS; i++) {
            String value = generated.wellFormedText(12);
            String line = Cookie.of("a", value).toHeader(true);
            String sent = line.substring(0, line.indexOf(';'));
            assertThat(RequestCookies.parse("x=1; " + sent + "; y=2").get("a"))
                    .isEqualTo(new RequestCookie("a", value));
        }
    }
}
