package io.routelet.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.containers.BuiltWar;
import io.routelet.containers.Client;
import io.routelet.containers.Reply;
import java.lang.management.ManagementFactory;
import java.net.URI;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The WAR has answers that the build has rendered: older than this JVM, and there at the first request. */
@ExtendWith(ArquillianExtension.class)
class PrerenderedIT {
    @ArquillianResource
    private URI base;

    @Deployment(testable = false)
    static WebArchive war() {
        return BuiltWar.archive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/project-info", "/api/products", "/robots.txt", "/sitemap.xml", "/icon"})
    void theFirstRequestGetsWhatTheBuildHasRendered(String path) throws Exception {
        Reply first = new Client(base).get(path);
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("Cache-Status")).isEqualTo("routelet; hit");
        long before = ManagementFactory.getRuntimeMXBean().getUptime() / 1_000;
        assertThat(Long.parseLong(first.headers("Age").get(0))).isGreaterThanOrEqualTo(before);
    }
}
