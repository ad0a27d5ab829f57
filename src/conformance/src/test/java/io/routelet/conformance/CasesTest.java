package io.routelet.conformance;

import java.io.File;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every case on embedded Tomcat. */
class CasesTest {
    @TestFactory
    Stream<DynamicTest> ofTheDefaultConfiguration() {
        return tests("default", Map.of());
    }

    @TestFactory
    Stream<DynamicTest> ofBasePath() {
        return tests("basePath=/docs", Map.of("routelet.basePath", "/docs"));
    }

    @TestFactory
    Stream<DynamicTest> ofTrailingSlash() {
        return tests("trailingSlash=true", Map.of("routelet.trailingSlash", "true"));
    }

    @TestFactory
    Stream<DynamicTest> ofCacheComponents() {
        return tests("cacheComponents=true", Map.of("routelet.cacheComponents", "true"));
    }

    private static Stream<DynamicTest> tests(String config, Map<String, String> settings) {
        TomcatSite site = TomcatSite.start(new File("src/main/webapp"), new File("target/classes"), settings);
        return new Suite(site.server()).tests(config).onClose(site::close);
    }
}
