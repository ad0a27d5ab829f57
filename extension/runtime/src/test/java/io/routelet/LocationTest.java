package io.routelet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocationTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/", "/x", "/x?y=//z", "?q=1", "x", "x/y", "./x", "../x", "/a:b", "/x#frag", "/a?u=http://b/\\c", "#top",
                "https://nextjs.org/", "http://localhost:8080/x", "HTTPS://acme.com", "https://[::1]/x", "/a//b",
            })
    void aPathOrAWebAddressPasses(String location) {
        assertThat(Response.redirect(location).headers().get("location")).isEqualTo(location);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "//evil.com", "//evil.com/x", "/\\evil.com", "\\\\evil.com", "\\/evil.com", "/a\\b", "javascript:alert(1)",
                "data:text/html,x", "mailto:a@b.c", "ftp://x/", "http:evil.com", "https:/evil.com", "https:///evil.com",
                "http://", "https://?x", "/x\r\nSet-Cookie: a=1", "/\t/evil.com", " //evil.com", "/x ", "/é", "/x\u0000",
                "a:b", "https:\\\\evil.com", "http://:80/", "http://@evil.com/",
            })
    void whatABrowserCouldTakeForAnotherSiteIsRefused(String location) {
        assertThatThrownBy(() -> Response.redirect(location)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void navigationRefusesTheSame() {
        assertThatThrownBy(() -> Navigation.redirect("//evil.com")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Navigation.seeOther("/x"))
                .isInstanceOfSatisfying(HttpException.class, e -> assertThat(e.status()).isEqualTo(303));
    }
}
