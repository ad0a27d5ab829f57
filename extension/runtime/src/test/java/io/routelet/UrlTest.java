package io.routelet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlTest {
    private static Url query(String query) {
        return Url.of("http://localhost:8080", "", "/q", query);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "a=1&a=2 ?a=1&a=2",
                "a ?a=",
                "a=b=c ?a=b%3Dc",
                "%61=1 ?a=1",
                "a=1;b=2 ?a=1%3Bb%3D2",
                "a=1&&b=2& ?a=1&b=2",
                "a=%zz ?a=%25zz",
                "a=%4 ?a=%254",
                "x=a%20b+c ?x=a+b+c",
                "a[]=1 ?a%5B%5D=1",
                "__proto__=1&nxtPid=2 ?__proto__=1&nxtPid=2",
                "=x ?=x",
                "= ?=",
                "%FF=1 ?%EF%BF%BD=1",
                "a=~*-._ ?a=%7E*-._"
            })
    void aQueryIsSerialisedAnewByTheRulesOfForms(String query, String search) {
        assertThat(query(query).search()).isEqualTo(search);
        assertThat(query(query).href()).isEqualTo("http://localhost:8080/q" + search);
    }

    @Test
    void withoutParametersThereIsNoSearch() {
        assertThat(query("").search()).isEmpty();
        assertThat(query("&&").search()).isEmpty();
        assertThat(Url.parse("/q").href()).isEqualTo("http://localhost/q");
        assertThat(Url.parse("/q").searchParams().get("a")).isNull();
    }

    @Test
    void parametersKeepOrderAndDuplicates() {
        SearchParams params = query("a=1&b=x+y&a=2").searchParams();
        List<String> pairs = new ArrayList<>();
        params.forEach((name, value) -> pairs.add(name + "=" + value));

        assertThat(pairs).containsExactly("a=1", "b=x y", "a=2");
        assertThat(params.get("a")).isEqualTo("1");
        assertThat(params.getAll("a")).containsExactly("1", "2");
        assertThat(params.names()).containsExactly("a", "b");
        assertThat(params.has("A")).isFalse();
        assertThat(params.size()).isEqualTo(3);
    }

    @Test
    void partsAreThoseOfTheWhatwgUrl() {
        Url url = Url.of("HTTPS://Example.com:8443", "/shop", "/a%20b", "x=1");

        assertThat(url.protocol()).isEqualTo("https:");
        assertThat(url.host()).isEqualTo("example.com:8443");
        assertThat(url.hostname()).isEqualTo("example.com");
        assertThat(url.port()).isEqualTo("8443");
        assertThat(url.origin()).isEqualTo("https://example.com:8443");
        assertThat(url.pathname()).isEqualTo("/a%20b");
        assertThat(url.basePath()).isEqualTo("/shop");
        assertThat(url).hasToString("https://example.com:8443/a%20b?x=1");
        assertThat(url.toURI()).hasToString(url.href());
    }

    @ParameterizedTest
    @CsvSource({
        "http://h:80,http://h",
        "https://h:443,https://h",
        "https://h:80,https://h:80",
        "http://[::1]:80,http://[::1]"
    })
    void thePortOfTheSchemeIsLeftOut(String origin, String shown) {
        assertThat(Url.of(origin, "", "/", null).origin()).isEqualTo(shown);
    }

    @Test
    void aPathOrAnAbsoluteUrlIsParsed() {
        assertThat(Url.parse("/x?y#z").href()).isEqualTo("http://localhost/x?y=");
        assertThat(Url.parse("https://h:1?a=1").href()).isEqualTo("https://h:1/?a=1");
        assertThat(Url.parse("http://[::1]:8080/x").hostname()).isEqualTo("[::1]");
        assertThat(Url.parse("/caf\u00e9 x/%41").pathname()).isEqualTo("/caf%C3%A9%20x/%41");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "ftp://h/", "http://", "http://u@h/", "mailto:a@b"})
    void otherTextIsNoUrl(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Url.parse(text));
    }

    @Test
    void aUriHasTheOddCharactersOfThePathEscaped() {
        assertThat(Url.of("http://h", "", "/a|b[c]%zz", null).toURI()).hasToString("http://h/a%7Cb%5Bc%5D%25zz");
    }

    @Test
    void parametersOverTheLimitAreRefused() {
        Limits limits = Limits.of(Map.of(Limit.QUERY_PARAMETERS, 2L));

        assertThat(Url.of("http://h", "", "/", "a&b", limits).searchParams().size())
                .isEqualTo(2);
        assertThatThrownBy(Url.of("http://h", "", "/", "a&b&c", limits)::search)
                .isInstanceOfSatisfying(
                        HttpException.class, e -> assertThat(e.status()).isEqualTo(400));
    }

    @Test
    void whoeverWatchesIsToldOfEachReadOnce() {
        List<String> read = new ArrayList<>();
        Url url = Url.watched("http://h:8080", "", "/a", Limits.STANDARD, read::add);

        assertThat(url.href()).isEqualTo("http://h:8080/a");
        assertThat(url.host()).isEqualTo("h:8080");
        assertThat(url.pathname()).isEqualTo("/a");
        assertThat(read).containsExactly("url().href()", "url().host()");
    }
}
