package io.routelet.maven.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private static final String BASE = "routelet.basePath";

    @Test
    void thePropertyWinsThenTheEnvironmentThenTheParameter() {
        Map<String, String> property = Map.of(BASE, "/property");
        Map<String, String> variable = Map.of("ROUTELET_BASEPATH", "/variable");
        Map<String, String> parameter = Map.of(BASE, "/parameter");
        assertThat(new Settings(property, variable, parameter).get(BASE, "")).isEqualTo("/property");
        assertThat(new Settings(Map.of(), variable, parameter).get(BASE, "")).isEqualTo("/variable");
        assertThat(new Settings(Map.of(), Map.of(), parameter).get(BASE, "")).isEqualTo("/parameter");
        assertThat(new Settings(Map.of(), Map.of(), Map.of()).get(BASE, "/none"))
                .isEqualTo("/none");
    }

    @Test
    void aVariableNeedsNoParameterOfItsName() {
        assertThat(new Settings(Map.of(), Map.of("ROUTELET_BASEPATH", "/docs"), Map.of()).get(BASE, ""))
                .isEqualTo("/docs");
    }

    @Test
    void allThatIsSetIsListedOnceWithTheValueThatCounts() {
        Settings settings = new Settings(
                Map.of("routelet.app", "com.acme", "user.home", "/home"),
                Map.of("ROUTELET_BASEPATH", "/docs", "ROUTELET_APP", "lost", "ROUTELET_ERRORS", "problem", "PATH", "x"),
                Map.of(BASE, "/parameter", "other", "x"));
        assertThat(settings.set())
                .containsExactly(
                        entry("ROUTELET_ERRORS", "problem"), entry("routelet.app", "com.acme"), entry(BASE, "/docs"));
    }

    @Test
    void noSecretIsShown() {
        for (String name : new String[] {
            "routelet.draftSecret",
            "ROUTELET_DRAFTSECRET",
            "routelet.redis.url",
            "ROUTELET_REDIS_URL",
            "routelet.redis.password",
            "ROUTELET_REDIS_PASSWORD"
        }) {
            assertThat(Settings.shown(name, "s3cret")).as(name).isEqualTo("set, not shown");
        }
        assertThat(Settings.shown("routelet.baseUrl", "https://acme.com")).isEqualTo("https://acme.com");
        assertThat(Settings.shown("ROUTELET_BASEURL", "https://acme.com")).isEqualTo("https://acme.com");
    }
}
