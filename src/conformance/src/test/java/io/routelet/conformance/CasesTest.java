package io.routelet.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.containers.TomcatSite;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.catalina.LifecycleException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every case on embedded Tomcat. */
class CasesTest {
    @TestFactory
    Stream<DynamicTest> ofTheDefaultConfiguration() throws Exception {
        return tests("default", Map.of());
    }

    @TestFactory
    Stream<DynamicTest> ofBasePath() throws Exception {
        return tests("basePath=/docs", Map.of("routelet.basePath", "/docs"));
    }

    @TestFactory
    Stream<DynamicTest> ofTrailingSlash() throws Exception {
        return tests("trailingSlash=true", Map.of("routelet.trailingSlash", "true"));
    }

    @TestFactory
    Stream<DynamicTest> ofCacheComponents() throws Exception {
        return tests("cacheComponents=true", Map.of("routelet.cacheComponents", "true"));
    }

    private static Stream<DynamicTest> tests(String config, Map<String, String> settings) throws Exception {
        TomcatSite site = BuiltSite.start(settings);
        assertThat(site.isUp()).as(site.log()).isTrue();
        return new Suite(site.client()).tests(config).onClose(() -> close(site));
    }

    private static void close(TomcatSite site) {
        try {
            site.close();
        } catch (LifecycleException e) {
            throw new IllegalStateException("Tomcat does not stop", e);
        }
    }
}
