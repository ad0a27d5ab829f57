package io.routelet.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The handlers that Next.js builds and Routelet refuses, each with the words that the author reads. */
class RefusedTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    withoutmethods | the class has no HTTP method
                    lowercase      | the name 'get' means nothing to Routelet
                    query          | the class has no HTTP method
                    overfile       | the static file /pub.txt has the same URL as the route /pub.txt
                    """)
    void stopsTheDeployment(String mistake, String words) {
        Logger tomcat = Logger.getLogger("org.apache.catalina");
        Messages messages = new Messages();
        tomcat.addHandler(messages);
        try {
            Map<String, String> settings = Map.of("routelet.app", "refused." + mistake);
            File classes = new File("target/test-classes");

            assertThatThrownBy(() -> TomcatSite.start(new File("src/main/webapp"), classes, settings))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(String.join("\n", messages.texts)).contains(words);
        } finally {
            tomcat.removeHandler(messages);
        }
    }

    /** What the container tells the deployer. */
    private static final class Messages extends Handler {
        private final List<String> texts = new ArrayList<>();

        @Override
        public void publish(LogRecord entry) {
            for (Throwable cause = entry.getThrown(); cause != null; cause = cause.getCause()) {
                texts.add(String.valueOf(cause.getMessage()));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
