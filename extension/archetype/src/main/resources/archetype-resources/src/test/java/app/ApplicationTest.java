package app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The application over HTTP, on a Tomcat of its own on a free port. */
class ApplicationTest {
    private static final Tomcat TOMCAT = new Tomcat();

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        TOMCAT.setBaseDir(folder.toString());
        TOMCAT.setPort(0);
        TOMCAT.getConnector().setProperty("address", "127.0.0.1");
        TOMCAT.addWebapp("", Path.of("src/main/webapp").toAbsolutePath().toString());
        TOMCAT.start();
    }

    @AfterAll
    static void stop() throws Exception {
        TOMCAT.stop();
        TOMCAT.destroy();
    }

    @Test
    void thePageLinksToTheRoutes() throws Exception {
        HttpResponse<String> page = get(Links.root());

        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("href=\"/squares/7\""), page.body());
    }

    @Test
    void aParameterIsTyped() throws Exception {
        assertEquals("{\"number\":12,\"square\":144}", get(Links.squares(12)).body());
        assertEquals(404, get("/squares/x").statusCode());
    }

    @Test
    void theNewsAreMadeOnceForAll() throws Exception {
        assertEquals(get(Links.news()).body(), get(Links.news()).body());
    }

    private static HttpResponse<String> get(String path) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + TOMCAT.getConnector().getLocalPort() + path);
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
}
