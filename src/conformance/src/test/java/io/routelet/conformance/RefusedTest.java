package io.routelet.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.containers.TomcatSite;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The handlers that Next.js builds and Routelet refuses, each with the words that the author reads. */
class RefusedTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    withoutmethods   | the class has no HTTP method
                    lowercase        | the name 'get' means nothing to Routelet
                    query            | the class has no HTTP method
                    overfile         | the static file /pub.txt has the same URL as the route /pub.txt
                    headbesidekept   | HEAD is written beside a GET whose responses are kept
                    slashinparameter | generateStaticParams returned Params[id=x/y], which does not fit /st/gspok/[id]
                    """)
    void stopsTheDeployment(String mistake, String words) throws Exception {
        Map<String, String> settings = Map.of("routelet.app", "refused." + mistake);
        try (TomcatSite site = BuiltSite.start("target/test-classes", settings)) {
            assertThat(site.isUp()).isFalse();
            assertThat(site.log()).contains(words);
        }
    }
}
