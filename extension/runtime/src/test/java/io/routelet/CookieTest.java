package io.routelet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class CookieTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"));
    private static final Cookie PLAIN = Cookie.of("b", "v").withSameSite(null);

    private static String line(Cookie cookie) {
        return cookie.toHeader(false, CLOCK);
    }

    @Test
    void defaultsAreTheWholeSiteAndLax() {
        assertThat(line(Cookie.of("a", "1"))).isEqualTo("a=1; Path=/; SameSite=lax");
    }

    @Test
    void secureFollowsTheRequestUnlessSaid() {
        assertThat(PLAIN.toHeader(true)).isEqualTo("b=v; Path=/; Secure");
        assertThat(PLAIN.withSecure(false).toHeader(true)).isEqualTo("b=v; Path=/");
        assertThat(PLAIN.withSecure(true).toHeader(false)).isEqualTo("b=v; Path=/; Secure");
    }

    @Test
    void attributesComeInTheOrderOfNext() {
        Cookie cookie = Cookie.of("b", "v")
                .withPath("/p")
                .withDomain("example.com")
                .withMaxAge(Duration.ofSeconds(60))
                .withExpires(Instant.parse("2030-01-02T03:04:05Z"))
                .withHttpOnly(true)
                .withSecure(true)
                .withPriority(Cookie.Priority.HIGH)
                .withPartitioned(true);

        assertThat(line(cookie))
                .isEqualTo(
                        "b=v; Path=/p; Expires=Thu, 01 Jan 2026 00:01:00 GMT; Max-Age=60; Domain=example.com; Secure;"
                                + " HttpOnly; SameSite=lax; Partitioned; Priority=high");
    }

    @Test
    void valuesAreEncodedAsUriComponents() {
        assertThat(line(PLAIN.withValue("x y;=,\"\u00e9%"))).isEqualTo("b=x%20y%3B%3D%2C%22%C3%A9%25; Path=/");
        assertThat(line(PLAIN.withValue("-_.!~*'()"))).isEqualTo("b=-_.!~*'(); Path=/");
        assertThat(line(PLAIN.withValue(""))).isEqualTo("b=; Path=/");
    }

    @Test
    void expiresIsPrintedAsGiven() {
        assertThat(line(PLAIN.withExpires(Instant.parse("2030-01-02T00:00:00Z"))))
                .isEqualTo("b=v; Path=/; Expires=Wed, 02 Jan 2030 00:00:00 GMT");
    }

    @Test
    void maxAgeDecidesExpires() {
        assertThat(line(PLAIN.withMaxAge(Duration.ZERO).withExpires(Instant.EPOCH)))
                .isEqualTo("b=v; Path=/; Max-Age=0");
        assertThat(line(PLAIN.withMaxAge(Duration.ofSeconds(-1))))
                .isEqualTo("b=v; Path=/; Expires=Wed, 31 Dec 2025 23:59:59 GMT; Max-Age=-1");
        assertThat(line(PLAIN.withMaxAge(Duration.ofMillis(1)))).endsWith("Max-Age=1");
        assertThat(line(PLAIN.withMaxAge(Duration.ofSeconds(Long.MAX_VALUE, 999_999_999))))
                .contains("Expires=Fri, 31 Dec 9999 23:59:59 GMT");
    }

    @Test
    void withoutPathThereIsNoPath() {
        assertThat(line(PLAIN.withPath(""))).isEqualTo("b=v");
        assertThat(line(PLAIN.withPath(null))).isEqualTo("b=v");
    }

    @Test
    void anExpiredCookieKeepsWhatFindsIt() {
        assertThat(line(Cookie.of("a", "1").withHttpOnly(true).expired()))
                .isEqualTo("a=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT");
        assertThat(line(Cookie.of("a", "1")
                        .withPath("/p")
                        .withDomain("example.com")
                        .expired()))
                .isEqualTo("a=; Path=/p; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Domain=example.com");
        assertThat(line(Cookie.of("__Host-a", "1")
                        .withSameSite(SameSite.NONE)
                        .withPartitioned(true)
                        .expired()))
                .isEqualTo(
                        "__Host-a=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Secure; SameSite=none; Partitioned");
    }

    @Test
    void whatNeedsSecureGetsIt() {
        assertThat(line(PLAIN.withSameSite(SameSite.NONE))).isEqualTo("b=v; Path=/; Secure; SameSite=none");
        assertThat(line(PLAIN.withPartitioned(true))).isEqualTo("b=v; Path=/; Secure; Partitioned");
        assertThat(line(Cookie.of("__secure-a", "1").withSameSite(null))).isEqualTo("__secure-a=1; Path=/; Secure");
    }

    @Test
    void whatNeedsSecureCannotDoWithout() {
        refused(() -> PLAIN.withSecure(false).withSameSite(SameSite.NONE));
        refused(() -> PLAIN.withPartitioned(true).withSecure(false));
        refused(() -> Cookie.of("__Secure-a", "1").withSecure(false));
        refused(() -> Cookie.of("__HOST-a", "1").withSecure(false));
    }

    @Test
    void theHostPrefixAllowsNoPathAndNoDomain() {
        refused(() -> Cookie.of("__Host-a", "1").withPath("/x"));
        refused(() -> Cookie.of("__Host-a", "1").withPath(null));
        refused(() -> Cookie.of("__host-a", "1").withDomain("example.com"));
    }

    @Test
    void whatBrowsersDropForItsSizeIsRefused() {
        assertThat(Cookie.of("a", "x".repeat(4095)).value()).hasSize(4095);
        refused(() -> Cookie.of("a", "x".repeat(4096)));
        refused(() -> Cookie.of("a", "\u20ac".repeat(456)));
        refused(() -> PLAIN.withValue(" ".repeat(1366)));
    }

    @Test
    void whatCannotGoOnTheWireIsRefused() {
        refused(() -> Cookie.of("", "1"));
        refused(() -> Cookie.of("bad name;", "v"));
        refused(() -> Cookie.of("a", "\ud800"));
        refused(() -> PLAIN.withPath("x"));
        refused(() -> PLAIN.withPath("/a;b"));
        refused(() -> PLAIN.withDomain("a;b"));
        refused(() -> PLAIN.withDomain(""));
        refused(() -> PLAIN.withDomain("b\u00fccher.example"));
        refused(() -> PLAIN.withExpires(Instant.MAX));
    }

    private static void refused(Runnable mistake) {
        assertThatIllegalArgumentException().isThrownBy(mistake::run);
    }
}
