package io.routelet.conformance;

import io.routelet.containers.Client;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** The cases of the configuration {@code basePath=/docs}, asked of the built WAR. */
@ExtendWith(ArquillianExtension.class)
class BasePathIT {
    @ArquillianResource
    private URI base;

    @Deployment(testable = false)
    static WebArchive war() throws IOException {
        return ConfiguredWar.with(Map.of("routelet.basePath", "/docs"));
    }

    @TestFactory
    Stream<DynamicTest> answersAsObserved() {
        return new Suite(new Client(base)).tests("basePath=/docs");
    }
}
