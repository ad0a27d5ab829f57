package io.routelet.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.containers.TomcatSite;
import io.routelet.containers.Webapp;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DeploymentTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static TomcatSite site;

    @BeforeAll
    static void start() throws Exception {
        site = TomcatSite.start(
                Webapp.ofClassPath().with(Map.of("routelet.app", "smoke.app", "routelet.limits.query", "20")));
    }

    @AfterAll
    static void stop() throws Exception {
        site.close();
    }

    @Test
    void aRouteAnswers() throws Exception {
        HttpResponse<String> response = send("GET", "/hello", "");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("hello");
        assertThat(response.headers().firstValue("content-type")).hasValue("text/plain;charset=UTF-8");
    }

    @Test
    void aRecordBecomesJson() throws Exception {
        assertThat(send("GET", "/users/7", "").body()).isEqualTo("{\"id\":7,\"name\":\"Ada\"}");
    }

    @Test
    void aSegmentThatDoesNotConvertIsNotThere() throws Exception {
        assertThat(send("GET", "/users/x", "").statusCode()).isEqualTo(404);
    }

    @Test
    void anotherMethodIsToldWhatIsAllowed() throws Exception {
        HttpResponse<String> response = send("PUT", "/hello", "");
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("allow")).hasValue("GET, HEAD, OPTIONS, POST");
        assertThat(response.headers().firstValue("content-type")).hasValue("application/problem+json");
    }

    @Test
    void malformedJsonIsTheClientsMistake() throws Exception {
        assertThat(send("POST", "/hello", "{\"a\":1}").body()).isEqualTo("{\"got\":{\"a\":1}}");
        assertThat(send("POST", "/hello", "{\"a\":").statusCode()).isEqualTo(400);
    }

    @Test
    void aQueryUpToItsLimitIsAnswered() throws Exception {
        assertThat(send("GET", "/hello?q=" + "x".repeat(18), "").statusCode()).isEqualTo(200);
        assertThat(send("GET", "/hello?q=" + "x".repeat(19), "").statusCode()).isEqualTo(414);
    }

    @Test
    void whatNoRouteMatchesIsTheContainers() throws Exception {
        assertThat(send("GET", "/nope", "").statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> send(String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + site.port() + path))
                .method(method, BodyPublishers.ofString(body))
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }
}
