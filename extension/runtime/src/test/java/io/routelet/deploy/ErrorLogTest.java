package io.routelet.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErrorLogTest {
    private final List<LogRecord> log = new CopyOnWriteArrayList<>();

    @Test
    void theIdThatTheClientIsToldIsInTheLog(@TempDir Path folder) throws Exception {
        new CompiledWebapp(folder)
                .route("app.x", "public static Response GET() { throw new IllegalStateException(\"secret\"); }")
                .build();
        Logger logger = Logger.getLogger("io.routelet");
        Handler handler = new Recorder();
        logger.addHandler(handler);
        try (EmbeddedTomcat tomcat = EmbeddedTomcat.start(folder, "", "app", Map.of())) {
            String body = errorBody(tomcat.port(), "/x");
            assertThat(body).contains("\"status\":500").doesNotContain("secret", "Exception");
            String id = body.replaceAll(".*\"id\":\"([0-9a-f]{16})\".*", "$1");
            assertThat(log)
                    .filteredOn(entry -> entry.getMessage().contains(id))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.getThrown()).hasMessage("secret"));
        } finally {
            logger.removeHandler(handler);
        }
    }

    private static String errorBody(int port, String path) throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
        connection.setRequestProperty("Accept", "application/json");
        assertThat(connection.getResponseCode()).isEqualTo(500);
        return new String(connection.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private final class Recorder extends Handler {
        @Override
        public void publish(LogRecord entry) {
            log.add(entry);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
