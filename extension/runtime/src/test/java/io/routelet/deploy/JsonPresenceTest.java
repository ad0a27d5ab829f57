package io.routelet.deploy;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;

class JsonPresenceTest {
    @Test
    void aWarWithoutJsonBindingIsToldWhatToAdd() {
        assertThatThrownBy(() -> JsonPresence.require(ClassLoader.getPlatformClassLoader()))
                .isInstanceOf(ServletException.class)
                .hasMessageContaining("<artifactId>yasson</artifactId>");
    }

    @Test
    void aWarWithJsonBindingPasses() {
        assertThatCode(() -> JsonPresence.require(JsonPresenceTest.class.getClassLoader()))
                .doesNotThrowAnyException();
    }
}
