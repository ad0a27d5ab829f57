package io.routelet.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.containers.BuiltWar;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class StaticFileIT {
    @ArquillianResource
    private URI base;

    @Deployment(testable = false)
    static WebArchive war() {
        return BuiltWar.archive();
    }

    @Test
    void isServedByTheContainer() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(base.resolve("style.css")).build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/css");
    }
}
