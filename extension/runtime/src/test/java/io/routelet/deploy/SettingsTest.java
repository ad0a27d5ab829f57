package io.routelet.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.Limit;
import io.routelet.cache.MemoryStore;
import io.routelet.serve.Downstream;
import io.routelet.serve.TrailingSlash;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    private final List<String> problems = new ArrayList<>();

    @Test
    void withoutSettingsTheDefaultsHold() {
        Settings settings = read(Map.of(), Map.of(), Map.of());
        assertThat(problems).isEmpty();
        assertThat(settings.app()).isEqualTo("app");
        assertThat(settings.basePath()).isEmpty();
        assertThat(settings.trailingSlash()).isEqualTo(TrailingSlash.NEVER);
        for (Limit limit : Limit.values()) {
            assertThat(settings.limits().get(limit)).isEqualTo(limit.standard());
        }
    }

    @Test
    void theFirstPlaceWins() {
        Settings settings =
                read(Map.of("routelet.app", "one"), Map.of("ROUTELET_APP", "two"), Map.of("routelet.app", "three"));
        assertThat(settings.app()).isEqualTo("one");
        assertThat(read(Map.of(), Map.of("ROUTELET_APP", "two"), Map.of("routelet.app", "three"))
                        .app())
                .isEqualTo("two");
    }

    @Test
    void everyLimitHasASetting() {
        for (Limit limit : Limit.values()) {
            String value = limit.unit() == Limit.Unit.BYTES ? "7B" : limit.unit() == Limit.Unit.COUNT ? "7" : "7ms";
            assertThat(read(Map.of(limit.setting(), value), Map.of(), Map.of())
                            .limits()
                            .get(limit))
                    .as(limit.setting())
                    .isEqualTo(7);
        }
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1MiB, 1048576", "64KiB, 65536", "2GiB, 2147483648", "12B, 12", "1 MiB, 1048576"})
    void aSizeCarriesItsUnit(String text, long bytes) {
        assertThat(read(Map.of("routelet.limits.json", text), Map.of(), Map.of())
                        .limits()
                        .get(Limit.JSON))
                .isEqualTo(bytes);
    }

    @ParameterizedTest
    @CsvSource({
        "routelet.limits.json, 1000000, a size such as 64KiB",
        "routelet.limits.json, -1B, a size such as 64KiB",
        "routelet.limits.async, 30, a time such as 500ms",
        "routelet.limits.heartbeat, 0s, a time such as 500ms",
        "routelet.limits.jsonDepth, many, a whole number",
        "routelet.trailingSlash, yes, true or false",
        "routelet.errors, page, problem or container",
        "routelet.basePath, docs, a path such as /docs",
        "routelet.basePath, /docs/, a path such as /docs",
        "routelet.basePath, /a/../b, a path such as /docs",
        "routelet.app, com..acme, the name of a package",
        "routelet.baseUrl, www.acme.com, an origin such as",
    })
    void aValueThatDoesNotParseSaysWhatWasMeant(String name, String value, String meant) {
        read(Map.of(name, value), Map.of(), Map.of());
        assertThat(problems).singleElement().asString().contains(name, value, meant);
    }

    @Test
    void anUnknownNameIsToldWithTheNearestOne() {
        read(
                Map.of("routelet.limits.jsn", "1"),
                Map.of("ROUTELET_BASE_PATH", "/x"),
                Map.of("routelet.trailingslash", "true"));
        assertThat(problems).hasSize(3);
        assertThat(problems.get(0)).contains("routelet.limits.jsn", "Did you mean routelet.limits.json?");
        assertThat(problems.get(1)).contains("ROUTELET_BASE_PATH", "Did you mean ROUTELET_BASEPATH?");
        assertThat(problems.get(2)).contains("Did you mean routelet.trailingSlash?");
    }

    @Test
    void aServiceOfKubernetesIsNoSetting() {
        read(
                Map.of(),
                Map.of("ROUTELET_SERVICE_HOST", "10.0.0.1", "ROUTELET_PORT_80_TCP", "tcp://10.0.0.1:80"),
                Map.of());
        assertThat(problems).isEmpty();
    }

    @Test
    void otherNamesAreNotOurs() {
        read(Map.of("route", "1", "routelets.x", "1"), Map.of("ROUTE", "1"), Map.of("app", "x"));
        assertThat(problems).isEmpty();
    }

    @Test
    void theCacheHasItsSettings() {
        Settings.Caching standard = read(Map.of(), Map.of(), Map.of()).caching();
        assertThat(standard.memory()).isEqualTo(MemoryStore.BYTES);
        assertThat(standard.downstream()).isEqualTo(Downstream.TARGETED);
        assertThat(standard.draftSecret()).isNull();
        Settings.Caching set = read(
                        Map.of("routelet.cache.memory", "3MiB", "routelet.cache.downstream", "next"),
                        Map.of("ROUTELET_DRAFTSECRET", "s".repeat(32)),
                        Map.of())
                .caching();
        assertThat(set.memory()).isEqualTo(3 << 20);
        assertThat(set.downstream()).isEqualTo(Downstream.NEXT);
        assertThat(set.draftSecret()).isEqualTo("s".repeat(32));
        assertThat(problems).isEmpty();
    }

    @Test
    void aSecretThatIsTooShortIsNotShown() {
        String secret = "hunter2-".repeat(3);
        read(
                Map.of("routelet.draftSecret", secret),
                Map.of("ROUTELET_DRAFTSECRET", secret),
                Map.of("routelet.draftSecret", secret));
        read(Map.of(), Map.of("ROUTELET_DRAFTSECRET", secret), Map.of());
        read(Map.of(), Map.of(), Map.of("routelet.draftSecret", secret));
        assertThat(problems).hasSize(3).allSatisfy(problem -> assertThat(problem)
                .containsIgnoringCase("draftSecret")
                .contains("32")
                .doesNotContain("hunter2"));
    }

    private Settings read(
            Map<String, String> properties, Map<String, String> environment, Map<String, String> parameters) {
        return Settings.read(
                List.of(
                        new SettingSource("system property", properties, false),
                        SettingSource.of(environment),
                        new SettingSource("context parameter", parameters, false)),
                problems);
    }
}
