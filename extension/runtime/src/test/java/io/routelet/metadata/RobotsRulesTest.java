package io.routelet.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RobotsRulesTest {
    private static final Site SITE = new Site("https://shop.test", "", true);

    @ParameterizedTest
    @ValueSource(strings = {"x\nDisallow: /", "x\rDisallow: /", "x\u0000", "x\u0085y", "x\u2028y"})
    void noTextBeginsALineOfItsOwn(String hostile) {
        RobotsRule rule = RobotsRule.of();

        assertThatThrownBy(() -> RobotsRule.of(hostile)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rule.withAllow(hostile)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rule.withDisallow(hostile)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rule.withOther(hostile, "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rule.withOther("X", hostile)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RobotsRules.of(rule).withHost(hostile)).isInstanceOf(IllegalArgumentException.class);
        assertThat(RobotsRules.of(rule).withSitemap("/" + hostile).text(SITE).lines())
                .hasSize(3);
    }
}
