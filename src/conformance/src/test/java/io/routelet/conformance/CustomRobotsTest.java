package io.routelet.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.containers.Reply;
import io.routelet.containers.TomcatSite;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The case {@code suite-custom-robots}: a route in the place of the class {@code Robots}. */
class CustomRobotsTest {
    @Test
    void aRouteAnswersInstead() throws Exception {
        Case example = Resource.cases().stream()
                .filter(one -> one.id().equals("suite-custom-robots"))
                .findFirst()
                .orElseThrow();
        try (TomcatSite site = BuiltSite.start("target/test-classes", Map.of("routelet.app", "customrobots"))) {
            Reply answer = site.client().get(example.path());

            assertThat(new Comparison("", null).difference(example.expected(), answer))
                    .isEmpty();
        }
    }
}
