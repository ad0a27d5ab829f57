package io.routelet.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.containers.BuiltWar;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class ContainerIT {
    @ArquillianResource
    private URI base;

    @Deployment(testable = false)
    static WebArchive war() {
        return BuiltWar.archive();
    }

    @Test
    void isTheOneThisRunIsMeantFor() throws Exception {
        assertThat(get("server-info")).startsWith(System.getProperty("test.server"));
    }

    @Test
    void servesAStaticFile() throws Exception {
        assertThat(get("hello.txt")).isEqualTo("hello public\n");
    }

    private String get(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
