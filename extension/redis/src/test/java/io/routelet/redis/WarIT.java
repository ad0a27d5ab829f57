package io.routelet.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.containers.Client;
import io.routelet.containers.WebXml;
import java.io.File;
import java.net.URI;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The jar as it is shipped, in a WAR, on every container. */
@ExtendWith(ArquillianExtension.class)
class WarIT {
    private static RedisProcess redis;

    @ArquillianResource
    private URI base;

    @Deployment(testable = false)
    static WebArchive war() throws Exception {
        redis = RedisProcess.start();
        return ShrinkWrap.create(WebArchive.class, "shared.war")
                .addPackages(true, "shared")
                .addAsLibraries(new File(System.getProperty("test.jar")))
                .addAsLibraries(new File(System.getProperty("test.libs")).listFiles())
                .setWebXML(WebXml.of(
                        Map.of(
                                "routelet.app",
                                "shared",
                                "routelet.redis.url",
                                redis.url(),
                                "routelet.redis.name",
                                "war",
                                "routelet.draftSecret",
                                "0123456789abcdef0123456789abcdef"),
                        ""));
    }

    @AfterAll
    static void stop() throws Exception {
        redis.close();
    }

    @Test
    void whatIsKeptIsInRedisAndIsRevalidatedThere() throws Exception {
        Client client = new Client(base);
        assertThat(client.get("/page").text()).isEqualTo("{\"run\":1,\"report\":\"connected true\"}");
        try (var inside = redis.client()) {
            assertThat(inside.keys("routelet:war:e:*"))
                    .as("the page, and its data")
                    .hasSize(2);
            assertThat(inside.exists("routelet:{war}:marks")).isTrue();

            assertThat(client.send("POST", "/page", new byte[0]).status()).isEqualTo(204);
            assertThat(client.get("/page").text()).contains("\"run\":2");
            assertThat(inside.zscore("routelet:{war}:marks", "hdata")).isPositive();
        }
    }
}
